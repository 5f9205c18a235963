import type { PortfolioStatus } from '../../../shared/model/portfolio.ts';
import { ok } from '../../../shared/result.ts';
import type { Records } from '../../environment/desk.ts';
import { isResumable } from '../../portfolio/refresh.ts';
import { distance, type Walk } from '../../portfolio/walk.ts';
import type { Copy } from '../../store/portfolio.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type PortfolioHandlers = Pick<Handlers, 'portfolio.status' | 'portfolio.refresh'>;

/** The local copy of the partner's loans: its age, and refreshing it. */
export function portfolioHandlers(parts: Parts): PortfolioHandlers {
  return {
    'portfolio.status': async ({ environment }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(statusOf(records.value, parts.now())) : records;
    },
    'portfolio.refresh': async ({ environment, ...asked }, { signal, progress }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const refreshed = await records.value.refresher.refresh(asked, signal, progress);
      if (!refreshed.ok) return refreshed;
      return ok({ ...refreshed.value, status: statusOf(records.value, parts.now()) });
    },
  };
}

function statusOf({ portfolio, refresher }: Records, now: Date): PortfolioStatus {
  const running = refresher.running();
  return {
    all: told(portfolio.copy('all')),
    payable: told(portfolio.copy('payable')),
    running,
    unfinished: running ? null : unfinished(portfolio, now),
  };
}

function told(copy: Copy | null): PortfolioStatus['all'] {
  return copy && { at: copy.at, loans: copy.loans };
}

/** A walk that a refresh would go on with. */
function unfinished({ walks }: Records['portfolio'], now: Date): PortfolioStatus['unfinished'] {
  const left = walks.unfinished();
  if (!left || !isResumable(left.touchedAt, now)) return null;
  const far = distance(JSON.parse(left.progress) as Walk);
  return far.done > 0 ? { scope: left.scope, ...far } : null;
}
