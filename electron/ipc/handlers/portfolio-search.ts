import { failure } from '../../../shared/errors.ts';
import { encodeIds, type LoanIds, type PortfolioLoan } from '../../../shared/model/portfolio-search.ts';
import { failed, ok } from '../../../shared/result.ts';
import { formatClipboard } from '../../../shared/rules/paste.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import { type ColumnOut, cellOf, kindOf, plainCell } from '../../portfolio/cells.ts';
import type { View } from '../../portfolio/search.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

type SearchHandlers = Pick<
  Handlers,
  | 'portfolio.search'
  | 'portfolio.facets'
  | 'portfolio.loan'
  | 'portfolio.summary'
  | 'portfolio.sums'
  | 'portfolio.ids'
  | 'portfolio.copy'
  | 'portfolio.export'
>;

/** Finding in the local copy, and what leaves the program of it. All of it works without a line. */
export function portfolioSearchHandlers(deps: HandlerDeps): SearchHandlers {
  return {
    'portfolio.search': ({ environment, offset, limit, ...view }) =>
      withWorkspace(deps, environment, async ({ search }) => ok(await search.search(view, offset, limit))),
    'portfolio.facets': ({ environment }) =>
      withWorkspace(deps, environment, async ({ search }) => ok(await search.facets())),
    'portfolio.loan': ({ environment, key }) =>
      withWorkspace(deps, environment, async (open) => {
        const loan = await loanWithHistory(open, key);
        return loan ? ok(loan) : failed(failure('NOT_FOUND'));
      }),
    'portfolio.summary': ({ environment, ...ask }) =>
      withWorkspace(deps, environment, async ({ search }) => ok(await search.summary(ask))),
    'portfolio.sums': ({ environment, all, keys, ...view }) =>
      withWorkspace(deps, environment, async ({ search }) => ok(await search.sums(view, { all, keys }))),
    'portfolio.ids': ({ environment, keys, ...view }, { signal }) =>
      withWorkspace(deps, environment, async ({ search }) => {
        const ids: LoanIds[] = [];
        for await (const rows of search.rows(view, keys)) {
          for (const { loanId, clientId } of rows)
            ids.push({ loanId: loanId ?? '', clientId: clientId ?? '' });
          signal.throwIfAborted();
        }
        return ok(encodeIds(ids));
      }),
    'portfolio.copy': ({ environment, columns, keys, ...view }, { signal }) =>
      withWorkspace(deps, environment, async (open) => {
        const kinds = columns.map(({ id }) => kindOf(id));
        const isNumber = (column: number): boolean => kinds[column] === 'number';
        let text = '';
        // A sign of its own ends each line, also one of empty cells: the page counts them.
        for await (const rows of tableOf(open, view, columns, keys, signal))
          for (const row of rows) text += `${formatClipboard([row.map(plainCell)], isNumber)}\n`;
        return ok(text);
      }),
    'portfolio.export': ({ environment, columns, format, mark, name, ...view }, { signal }) =>
      withWorkspace(deps, environment, async (open) => {
        const kinds = columns.map(({ id }) => kindOf(id));
        let count = 0;
        const rows = counting(tableOf(open, view, columns, null, signal), (more) => {
          count += more;
        });
        const bytes = await deps.sheets.writeSheet({ format, rows, kinds, mark }, signal);
        if (!bytes.ok) return bytes;
        const saved = await deps.saveFile(name, format, bytes.value);
        return saved.ok ? ok({ saved: saved.value, rows: count - 1 }) : saved;
      }),
  };
}

/** Titles and rows of a view, or of some of its loans, bit by bit. */
async function* tableOf(
  { search }: OpenWorkspace,
  view: View,
  columns: readonly ColumnOut[],
  keys: readonly string[] | null,
  signal: AbortSignal,
): AsyncGenerator<string[][], void> {
  yield [columns.map(({ title }) => title)];
  for await (const rows of search.rows(view, keys)) {
    yield rows.map((row) => columns.map(({ id, names }) => cellOf(row, id, names)));
    signal.throwIfAborted();
  }
}

async function* counting<T>(
  lots: AsyncIterable<readonly T[]>,
  add: (more: number) => void,
): AsyncGenerator<readonly T[], void> {
  for await (const lot of lots) {
    add(lot.length);
    yield lot;
  }
}

async function loanWithHistory(
  { search, portfolio, work }: OpenWorkspace,
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
