import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterKind } from '../../../shared/model/loan-filters.ts';
import type { PortfolioFilter } from '../../../shared/model/portfolio-search.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { FilterChip } from './filter-chip.tsx';
import { filterKinds, isOn, without, withoutChips } from './filter-kinds.ts';
import classes from './loans.module.css';

type Props = {
  filter: PortfolioFilter;
  /** The chip that is open; it may be new and ask nothing yet. */
  opened: FilterKind | null;
  onOpened: (kind: FilterKind | null) => void;
  onChange: (next: PortfolioFilter) => void;
};

/** The active filters. A single status is in the select above and needs no chip. */
export function FilterChips({ filter, opened, onOpened, onChange }: Props) {
  const { t } = useTranslation('loans');
  const list = useRef<HTMLUListElement>(null);
  const isNeeded = (kind: FilterKind) =>
    kind === opened || (isOn(filter, kind) && (kind !== 'status' || filter.statuses.length > 1));
  const chips = filterKinds.filter(isNeeded);
  const facets = useCall(
    'portfolio.facets',
    { environment: useEnvironment() },
    { enabled: opened !== null, staleTime: Number.POSITIVE_INFINITY },
  );
  const remove = (kind: FilterKind) => {
    const next = chips[chips.indexOf(kind) + 1] ?? chips[chips.indexOf(kind) - 1];
    onOpened(null);
    onChange(without(filter, kind));
    focusSoon(() => list.current?.querySelector(next ? `[data-chip="${next}"]` : 'button') ?? addButton());
  };
  if (chips.length === 0) return null;
  return (
    <ul ref={list} className={classes.chips} aria-label={t('filter.chips')}>
      {chips.map((kind) => (
        <FilterChip
          key={kind}
          kind={kind}
          filter={filter}
          facets={facets.data}
          // What there is to choose comes first: the field that takes the focus is among it.
          opened={opened === kind && !facets.isLoading}
          onOpened={(open) => onOpened(open ? kind : null)}
          onChange={(next) => onChange({ ...filter, ...next })}
          onRemove={() => remove(kind)}
        />
      ))}
      <li>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            onOpened(null);
            onChange(withoutChips(filter));
            focusSoon(addButton);
          }}
        >
          {t('filter.clear')}
        </Button>
      </li>
    </ul>
  );
}

function addButton(): HTMLElement | null {
  return document.querySelector('[data-add-filter]');
}

/** After what had the focus is gone from the page. */
function focusSoon(find: () => HTMLElement | null | undefined): void {
  setTimeout(() => find()?.focus());
}
