import { failure } from '../../../shared/errors.ts';
import { portfolioFilterSchema } from '../../../shared/model/portfolio-search.ts';
import type { FoundSends, OutboxLine, SendFilter } from '../../../shared/model/send-search.ts';
import { failed, ok } from '../../../shared/result.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import type { UnsettledSend } from '../../store/outbox.ts';
import { hasTrigrams } from '../../store/sends-search.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

type HistoryHandlers = Pick<Handlers, 'sends.list' | 'sends.lines' | 'sends.outbox' | 'sends.leave'>;

/** The most loans of the local copy that are looked for in the history by a name. */
const mostBorrowers = 500;

/** The history of all sends, and what of it waits. All of it works without a line. */
export function historyHandlers(deps: HandlerDeps): HistoryHandlers {
  return {
    'sends.list': ({ environment, filter, limit, offset }) =>
      withWorkspace(deps, environment, async (open) => {
        const { names, ...borrowers } = await borrowersOf(open, filter);
        return ok({ ...open.sends.list(limit, offset, { filter, borrowers: names }), borrowers });
      }),
    'sends.lines': ({ environment, filter, limit, offset }) =>
      withWorkspace(deps, environment, ({ sends }) => ok(sends.lines(limit, offset, filter))),
    'sends.outbox': ({ environment }) => withWorkspace(deps, environment, (open) => ok(outboxOf(open))),
    'sends.leave': ({ environment, sendIds }) =>
      withWorkspace(deps, environment, ({ sends }) => {
        const left = sends.leave(sendIds, deps.now().toISOString());
        return left > 0 ? ok({}) : failed(failure('NOT_FOUND'));
      }),
  };
}

/** What has not come to its end, and what each line of it waits for. */
export function outboxOf({ sends, machine }: OpenWorkspace): OutboxLine[] {
  return sends.unsettled().map((line) => lineOf(line, machine.status(line.workId)));
}

type Borrowers = FoundSends['borrowers'] & { names: Map<string, string> };

/** A repayment has no name in it: the local copy of the loans knows whose it is, and other ids of the same loan. */
async function borrowersOf({ search }: OpenWorkspace, { text }: SendFilter): Promise<Borrowers> {
  if (!hasTrigrams(searchText(text))) return { found: 0, used: 0, names: new Map() };
  const view = { filter: portfolioFilterSchema.parse({ text }), sort: [] };
  const { total, rows } = await search.search(view, 0, mostBorrowers);
  const others = rows.filter(({ loanId, matched }) => loanId && matched !== 'loanId');
  const names = new Map(others.map(({ loanId, name }) => [cleanId(loanId ?? ''), name ?? '']));
  return { found: total, used: rows.length, names };
}

type Status = ReturnType<OpenWorkspace['machine']['status']>;

/** What waits, waits for a person, for its turn, or for Kiva. */
function lineOf({ state, ...line }: UnsettledSend, { running, queued, retryAt }: Status): OutboxLine {
  if (state !== 'waiting' && state !== 'accepted') return { ...line, state, retryAt: null };
  if (retryAt !== null) return { ...line, state: 'retrying', retryAt };
  return { ...line, state: queued || running ? 'queued' : 'paused', retryAt: null };
}
