import { failed } from '../../../shared/result.ts';
import { isStoreError, storeFailure } from '../../store/failures.ts';
import type { CallContext, Handlers } from '../pipeline.ts';
import { appHandlers } from './app.ts';
import { approvalHandlers } from './approvals.ts';
import { auditHandlers } from './audit.ts';
import { carryHandlers } from './carry.ts';
import { connectionHandlers } from './connection.ts';
import { credentialHandlers } from './credentials.ts';
import type { HandlerDeps } from './deps.ts';
import { goLiveHandlers } from './go-live.ts';
import { gridHandlers } from './grid.ts';
import { guideHandlers } from './guides.ts';
import { historyHandlers } from './history.ts';
import { journalTemplateHandlers } from './journal-templates.ts';
import { journalsHandlers } from './journals.ts';
import { levelHandlers } from './level.ts';
import { licenceHandlers } from './licences.ts';
import { loanHandlers } from './loans.ts';
import { pinnedChoiceHandlers } from './pinned-choices.ts';
import { portfolioHandlers } from './portfolio.ts';
import { portfolioSearchHandlers } from './portfolio-search.ts';
import { practiceHandlers } from './practice.ts';
import { problemHandlers } from './problems.ts';
import { progressHandlers } from './progress.ts';
import { proxyHandlers } from './proxy.ts';
import { receiptsHandlers } from './receipts.ts';
import { removalHandlers } from './removal.ts';
import { reportingHandlers } from './reporting.ts';
import { reportsHandlers } from './reports.ts';
import { sendHandlers } from './sends.ts';
import { sheetHandlers } from './sheets.ts';
import { storeHandlers } from './stores.ts';
import { todayHandlers } from './today.ts';
import { transferHandlers } from './transfer.ts';
import { updateHandlers } from './updates.ts';
import { workHandlers } from './work.ts';

/** One handler for each procedure of the contract. */
export function allHandlers(deps: HandlerDeps): Handlers {
  return namingStoreErrors({
    ...appHandlers(deps),
    ...credentialHandlers(deps),
    ...connectionHandlers(deps),
    ...proxyHandlers(deps),
    ...loanHandlers(deps),
    ...workHandlers(deps),
    ...carryHandlers(deps),
    ...historyHandlers(deps),
    ...sendHandlers(deps),
    ...progressHandlers(deps),
    ...receiptsHandlers(deps),
    ...reportingHandlers(deps),
    ...reportsHandlers(deps),
    ...approvalHandlers(deps),
    ...auditHandlers(deps),
    ...goLiveHandlers(deps),
    ...guideHandlers(deps),
    ...levelHandlers(deps),
    ...licenceHandlers(deps),
    ...journalsHandlers(deps),
    ...journalTemplateHandlers(deps),
    ...pinnedChoiceHandlers(deps),
    ...portfolioHandlers(deps),
    ...portfolioSearchHandlers(deps),
    ...gridHandlers(deps),
    ...sheetHandlers(deps),
    ...storeHandlers(deps),
    ...removalHandlers(deps),
    ...transferHandlers(deps),
    ...todayHandlers(deps),
    ...practiceHandlers(deps),
    ...problemHandlers(deps),
    ...updateHandlers(deps),
  });
}

/** A full disk or a damaged file is the person's to know, not a bug: SQLite's errors become failures here, once. */
function namingStoreErrors(handlers: Handlers): Handlers {
  const entries = Object.entries(handlers) as [
    string,
    (input: never, context: CallContext) => Promise<unknown>,
  ][];
  const named = entries.map(([name, handler]) => [
    name,
    async (input: never, context: CallContext) => {
      try {
        return await handler(input, context);
      } catch (error) {
        if (isStoreError(error)) return failed(storeFailure(error));
        throw error;
      }
    },
  ]);
  return Object.fromEntries(named) as Handlers;
}
