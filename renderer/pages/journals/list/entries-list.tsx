import { Text } from '@mantine/core';
import { type Icon, IconAlertCircle, IconCircleCheck, IconEye } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '../../../../shared/model/work.ts';
import { cleanSubject } from '../../../../shared/rules/journal-text.ts';
import { cleanId } from '../../../../shared/rules/text.ts';
import type { EntryStatus } from '../standings.ts';
import { placeAfter } from './keys.ts';
import classes from './list.module.css';

/** Height of a line in pixels, as in the style sheet. */
const lineHeight = 35;
const pageOfLines = 10;

type Props = {
  entries: readonly JournalEntry[];
  standings: ReadonlyMap<number, EntryStatus>;
  open: number;
  onOpen: (index: number) => void;
};

/** The journals of one piece of work, one of them open; only visible lines are in the page. */
export function EntriesList({ entries, standings, open, onOpen }: Props) {
  const { t } = useTranslation('journals');
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => lineHeight,
    overscan: 6,
    rangeExtractor: ({ startIndex, endIndex }) => withOpen(startIndex, endIndex, open, entries.length),
  });
  useEffect(() => virtual.scrollToIndex(open), [virtual, open]);
  const keyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, open, entries.length, pageOfLines);
    if (next === null) return;
    event.preventDefault();
    onOpen(next);
  };
  return (
    <div
      ref={scroll}
      role="listbox"
      tabIndex={0}
      aria-label={t('list.label')}
      aria-activedescendant={`${id}-${open}`}
      className={classes.scroll}
      onKeyDown={keyDown}
    >
      <div className={classes.body} style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its open line (APG listbox)
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === open}
            aria-posinset={index + 1}
            aria-setsize={entries.length}
            className={classes.line}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => onOpen(index)}
          >
            <Line entry={entries[index]} standing={standings.get(index) ?? 'ready'} />
          </div>
        ))}
      </div>
    </div>
  );
}

function withOpen(from: number, to: number, open: number, count: number): number[] {
  const seen = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return open >= count || (open >= from && open <= to) ? seen : [...seen, open].sort((a, b) => a - b);
}

const looks: Record<EntryStatus, Icon> = { blocked: IconAlertCircle, look: IconEye, ready: IconCircleCheck };

function Line({ entry, standing }: { entry: JournalEntry | undefined; standing: EntryStatus }) {
  const { t } = useTranslation('journals');
  if (!entry) return null;
  const StandingIcon = looks[standing];
  const loan = cleanId(entry.loanId) || t('list.noLoan');
  const name = entry.facts?.name || loan;
  return (
    <>
      <StandingIcon
        size={18}
        className={classes.standing}
        data-standing={standing}
        aria-label={t(`list.${standing}`)}
        role="img"
      />
      <div className={classes.words}>
        <Text fz="sm" fw={600} truncate>
          {name}
        </Text>
        <Text fz="xs" c="dimmed" truncate>
          {name === loan ? '' : `${loan} · `}
          {entry.byHand ? `${t('list.own')} · ` : ''}
          {cleanSubject(entry.subject) || t('list.noSubject')}
        </Text>
      </div>
    </>
  );
}
