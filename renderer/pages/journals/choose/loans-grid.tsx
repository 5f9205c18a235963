// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: rows have the focus, one at a time (APG grid)
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalCandidate } from '../../../../shared/model/journal-candidate.ts';
import { placeAfter } from '../list/keys.ts';
import classes from './grid.module.css';
import { LoanRow } from './loan-row.tsx';

/** Height of a row in pixels, as in the style sheet. */
const rowHeight = 44;
const pageOfRows = 9;
const columns = ['name', 'loanId', 'clientId', 'place', 'status', 'last'] as const;

type Props = {
  loans: readonly JournalCandidate[];
  chosen: ReadonlySet<string>;
  /** Changes what is chosen; keeps its identity between renders. */
  onChoose: (change: (now: ReadonlySet<string>) => ReadonlySet<string>) => void;
};

/** Loans to choose from, thousands of them; only visible rows are in the page. One row has the focus. */
export function LoansGrid({ loans, chosen, onChoose }: Props) {
  const { t } = useTranslation('journals');
  const scroll = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, loans.length - 1);
  const virtual = useVirtualizer({
    count: loans.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: 36,
    rangeExtractor: ({ startIndex, endIndex }) => withActive(startIndex, endIndex, active),
  });
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    virtual.scrollToIndex(active);
    scroll.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus();
  });
  const chooseFrom = (from: number, to: number) => {
    const more = loans.slice(Math.min(from, to), Math.max(from, to) + 1);
    onChoose((now) => new Set([...now, ...more.map(({ loanId }) => loanId)]));
  };
  const toggle = useCallback(
    (loanId: string, index: number) => {
      setActive(index);
      onChoose((now) => toggled(now, loanId));
    },
    [onChoose],
  );
  const keyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, active, loans.length, pageOfRows);
    const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);
    if (next === null && !isAll && event.key !== ' ') return;
    event.preventDefault();
    if (event.key === ' ') toggle(loans[active]?.loanId ?? '', active);
    if (isAll) chooseFrom(0, loans.length - 1);
    if (next === null) return;
    if (event.shiftKey) chooseFrom(active, next);
    wantsFocus.current = true;
    setActive(next);
  };
  return (
    <div
      ref={scroll}
      role="grid"
      aria-label={t('choose.grid')}
      aria-rowcount={loans.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      className={classes.scroll}
      onKeyDown={keyDown}
    >
      <div className={classes.inside}>
        <Head />
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const loan = loans[index];
            if (!loan) return null;
            return (
              <LoanRow
                key={index}
                {...{ loan, index, start, onToggle: toggle }}
                isChosen={chosen.has(loan.loanId)}
                isActive={index === active}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function toggled(chosen: ReadonlySet<string>, loanId: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(loanId)) next.add(loanId);
  return next;
}

function Head() {
  const { t } = useTranslation('journals');
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.columns}>
        <span role="columnheader" aria-colindex={1} aria-label={t('choose.all')} />
        {columns.map((column, index) => (
          <span key={column} role="columnheader" aria-colindex={index + 2}>
            {t(`choose.column.${column}`)}
          </span>
        ))}
      </div>
    </div>
  );
}

function withActive(from: number, to: number, active: number): number[] {
  const seen = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return active < 0 || (active >= from && active <= to) ? seen : [...seen, active].sort((a, b) => a - b);
}
