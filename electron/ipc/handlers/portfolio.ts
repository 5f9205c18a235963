import type { PortfolioStatus } from '../../../shared/model/portfolio.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import { isResumable } from '../../portfolio/active-walk.ts';
import { distance, type Walk } from '../../portfolio/walk.ts';
import type { Copy } from '../../store/portfolio.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

type PortfolioHandlers = Pick<Handlers, 'portfolio.status' | 'portfolio.refresh' | 'portfolio.stop'>;

/** The local copy of the partner's loans: its age, and refreshing it. */
export function portfolioHandlers(deps: HandlerDeps): PortfolioHandlers {
  return {
    'portfolio.status': ({ environment }) =>
      withWorkspace(deps, environment, (open) => ok(statusOf(open, deps.now()))),
    'portfolio.refresh': ({ environment, ...asked }, { signal }) =>
      withWorkspace(deps, environment, async (open) => {
        const refreshed = await open.refresher.refresh(asked, signal);
        return refreshed.ok ? ok({ ...refreshed.value, status: statusOf(open, deps.now()) }) : refreshed;
      }),
    'portfolio.stop': ({ environment }) =>
      withWorkspace(deps, environment, ({ refresher }) => {
        refresher.cancel();
        return ok({});
      }),
  };
}

function statusOf({ portfolio, refresher }: OpenWorkspace, now: Date): PortfolioStatus {
  const running = refresher.running();
  return {
    all: copyStatus(portfolio.copy('all')),
    payable: copyStatus(portfolio.copy('payable')),
    running,
    unfinished: running ? null : unfinished(portfolio, now),
  };
}

function copyStatus(copy: Copy | null): PortfolioStatus['all'] {
  return copy && { at: copy.at, loans: copy.loans };
}

/** A walk that a refresh would go on with. */
function unfinished({ walks }: OpenWorkspace['portfolio'], now: Date): PortfolioStatus['unfinished'] {
  const left = walks.unfinished();
  if (!left || !isResumable(left.touchedAt, now)) return null;
  const far = distance(JSON.parse(left.progress) as Walk);
  return far.done > 0 ? { scope: left.scope, ...far } : null;
}
