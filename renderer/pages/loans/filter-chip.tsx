import { Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterKind } from '../../../shared/model/loan-filters.ts';
import type { PortfolioFacets, PortfolioFilter } from '../../../shared/model/portfolio-search.ts';
import { FilterEditor } from './filter-editor.tsx';
import { isFlag } from './filter-kinds.ts';
import classes from './loans.module.css';
import { useChipText } from './use-chip-text.ts';

type Props = {
  kind: FilterKind;
  filter: PortfolioFilter;
  facets: PortfolioFacets | undefined;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  onChange: (next: Partial<PortfolioFilter>) => void;
  onRemove: () => void;
};

/** One filter: its label opens it; Delete, Backspace or the cross removes it. */
export function FilterChip(props: Props) {
  const { kind, filter, facets, opened, onOpened, onChange, onRemove } = props;
  const { t } = useTranslation('loans');
  const text = useChipText()(filter, kind);
  const words = useRef<HTMLButtonElement>(null);
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    onRemove();
  };
  // A chip that was just added opened by itself: nothing had the focus that it could go back to.
  const toWords = ({ key }: KeyboardEvent) => key === 'Escape' && words.current?.focus();
  const label = (
    <button
      ref={words}
      type="button"
      className={classes.chipText}
      title={text}
      data-chip={kind}
      onClick={() => !isFlag(kind) && onOpened(!opened)}
      onKeyDown={keyDown}
    >
      {text}
    </button>
  );
  return (
    <li className={classes.chip}>
      {isFlag(kind) ? (
        label
      ) : (
        <Popover
          opened={opened}
          onChange={onOpened}
          position="bottom-start"
          withinPortal
          trapFocus
          returnFocus={false}
          shadow="md"
        >
          <Popover.Target>{label}</Popover.Target>
          <Popover.Dropdown onKeyDown={toWords} miw={260} aria-label={t(`filter.kind.${kind}`)}>
            <FilterEditor kind={kind} filter={filter} facets={facets} onChange={onChange} />
          </Popover.Dropdown>
        </Popover>
      )}
      <button
        type="button"
        className={classes.chipRemove}
        aria-label={t('filter.remove', { filter: text })}
        onClick={onRemove}
        onKeyDown={keyDown}
      >
        <IconX size={14} aria-hidden />
      </button>
    </li>
  );
}
