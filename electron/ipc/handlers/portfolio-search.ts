import { failure } from '../../../shared/errors.ts';
import {
  encodeIds,
  type LoanIds,
  type PortfolioColumn,
  type PortfolioLoan,
} from '../../../shared/model/portfolio-search.ts';
import { failed, ok } from '../../../shared/result.ts';
import { formatClipboard } from '../../../shared/rules/paste.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import type { Records } from '../../environment/desk.ts';
import { cellOf, kindOf, plainCell } from '../../portfolio/cells.ts';
import type { View } from '../../portfolio/search.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type SearchHandlers = Pick<
  Handlers,
  | 'portfolio.search'
  | 'portfolio.facets'
  | 'portfolio.loan'
  | 'portfolio.summary'
  | 'portfolio.ids'
  | 'portfolio.copy'
  | 'portfolio.export'
>;

/** Finding in the local copy, and what leaves the program of it. All of it works without a line. */
export function portfolioSearchHandlers(parts: Parts): SearchHandlers {
  return {
    'portfolio.search': async ({ environment, offset, limit, ...view }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(await records.value.search.search(view, offset, limit)) : records;
    },
    'portfolio.facets': async ({ environment }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(await records.value.search.facets()) : records;
    },
    'portfolio.loan': async ({ environment, key }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const loan = await loanWithHistory(records.value, key);
      return loan ? ok(loan) : failed(failure('NOT_FOUND'));
    },
    'portfolio.summary': async ({ environment, ...ask }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(await records.value.search.summary(ask)) : records;
    },
    'portfolio.ids': async ({ environment, keys, ...view }, { signal }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const ids: LoanIds[] = [];
      for await (const rows of records.value.search.rows(view, keys)) {
        ids.push(...rows.map(({ loanId, clientId }) => ({ loanId: loanId ?? '', clientId: clientId ?? '' })));
        signal.throwIfAborted();
      }
      return ok(encodeIds(ids));
    },
    'portfolio.copy': async ({ environment, columns, keys, ...view }, { signal }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const rows = await tableOf(records.value, view, columns, keys, signal);
      const kinds = columns.map(({ id }) => kindOf(id));
      const isNumber = (column: number): boolean => kinds[column] === 'number';
      // A sign of its own ends each line, also one of empty cells: the page counts them.
      return ok(rows.map((row) => `${formatClipboard([row.map(plainCell)], isNumber)}\n`).join(''));
    },
    'portfolio.export': async ({ environment, columns, format, mark, name, ...view }, { signal }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const rows = await tableOf(records.value, view, columns, null, signal);
      const kinds = columns.map(({ id }) => kindOf(id));
      const bytes = await parts.sheets.writeSheet({ format, rows, kinds, mark }, signal);
      if (!bytes.ok) return bytes;
      const saved = await parts.saveFile(name, format, bytes.value);
      return saved.ok ? ok({ saved: saved.value, rows: rows.length - 1 }) : saved;
    },
  };
}

/** Titles and rows of a view, or of some of its loans. */
async function tableOf(
  { search }: Records,
  view: View,
  columns: readonly { id: PortfolioColumn; title: string }[],
  keys: readonly string[] | null,
  signal: AbortSignal,
): Promise<string[][]> {
  const table = [columns.map(({ title }) => title)];
  for await (const rows of search.rows(view, keys)) {
    for (const row of rows) table.push(columns.map(({ id }) => cellOf(row, id)));
    signal.throwIfAborted();
  }
  return table;
}

async function loanWithHistory(
  { search, portfolio, work }: Records,
  key: string,
): Promise<PortfolioLoan | null> {
  const found = await search.loan(key);
  if (!found) return null;
  const { key: _key, was: _was, theme: _theme, ...loan } = found.loan;
  const loanId = loan.loanId ?? '';
  const own = (await portfolio.own.workOf(loanId)).flatMap((id) => {
    const piece = work.summary(id);
    if (!piece) return [];
    const { kind, title, state, updatedAt } = piece;
    return [{ id, kind, title, state, updatedAt }];
  });
  return {
    asOf: found.asOf,
    loan: { ...loan, raw: found.raw },
    work: own,
    sent: portfolio.own.sentOf(cleanId(loanId)),
  };
}
