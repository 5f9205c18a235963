import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { Loan } from '../../shared/model/loan.ts';
import type { PortfolioRefreshed } from '../../shared/model/portfolio.ts';
import { textOf } from '../kiva/decode.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { PageLoan } from '../store/portfolio-page.ts';

type Changes = PortfolioRefreshed['changes'];

/** Compares a walk with the previous copy, in memory: looking up each loan in the store was far slower. */
export type Comparison = {
  /** Records a loan; returns its previous status (`PageLoan.was`), or undefined if this walk already had it. */
  note: (key: string, status: string | null) => string | null | undefined;
  /** The changes so far, most frequent first; `to` is empty for loans that have not been seen (yet). */
  changes: () => Changes;
};

/** Creates a comparison that includes the pages of a resumed walk. `previous` is null for the first copy. */
export async function comparisonWith(
  portfolio: Pick<PortfolioRepository, 'pages'>,
  previous: number | null,
  walk: number,
): Promise<Comparison> {
  const before = new Map<string, string | null>();
  const seen = new Set<string>();
  for (const { loans } of portfolio.pages(previous ?? 0)) {
    for (const { key, status } of loans) before.set(key, status);
    await yieldToEventLoop();
  }
  const comparison = comparisonOf(previous === null ? null : before, seen);
  for (const { loans } of portfolio.pages(walk)) {
    for (const { key, status } of loans) comparison.note(key, status);
    await yieldToEventLoop();
  }
  return comparison;
}

function comparisonOf(before: Map<string, string | null> | null, seen: Set<string>): Comparison {
  const counts = new Map<string, Changes[number]>();
  const count = (from: string, to: string): void => {
    const at = JSON.stringify([from, to]);
    counts.set(at, { from, to, loans: (counts.get(at)?.loans ?? 0) + 1 });
  };
  return {
    note: (key, status) => {
      if (seen.has(key)) return undefined;
      seen.add(key);
      const was = before === null || before.get(key) === status ? null : (before.get(key) ?? '');
      before?.delete(key);
      if (was !== null) count(was, status ?? '');
      return was;
    },
    changes: () => {
      const gone = new Map<string, number>();
      for (const status of before?.values() ?? []) gone.set(status ?? '', (gone.get(status ?? '') ?? 0) + 1);
      const goneChanges = Array.from(gone, ([from, loans]) => ({ from, to: '', loans }));
      return [...counts.values(), ...goneChanges].sort((a, b) => b.loans - a.loans);
    },
  };
}

/** The loans of a page that are new in this walk, as rows to store, with the raw data from Kiva. */
export function rowsToStore(
  comparison: Comparison,
  page: readonly { key: string; loan: Loan }[],
): { row: PageLoan; raw: Record<string, unknown> }[] {
  return page.flatMap(({ key, loan }) => {
    const was = comparison.note(key, loan.status);
    return was === undefined ? [] : [{ row: { key, was, theme: themeOf(loan.raw), ...loan }, raw: loan.raw }];
  });
}

const themeFields = ['themeType', 'theme_type', 'loanTheme', 'loan_theme', 'theme'];

/** No source documents a theme field on loans; accept the names that Kiva uses elsewhere. */
function themeOf(raw: Record<string, unknown>): string | null {
  const named = themeFields.find((field) => textOf(raw[field]) !== null);
  return named === undefined ? null : textOf(raw[named]);
}
