import { useMemo } from 'react';
import type { JournalCandidate } from '../../../../shared/model/journal-candidate.ts';
import { cleanId } from '../../../../shared/rules/text.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useCall } from '../../../lib/calls.ts';

/** The loans that may get a journal by their ids (in normal form); null where no list of loans is on this computer. */
export function useKnownLoans(): ReadonlyMap<string, JournalCandidate> | null {
  const environment = useEnvironment();
  const status = useCall('portfolio.status', { environment });
  const reporting = useCall('reporting.get', { environment });
  const hasCopy = Boolean(status.data?.payable ?? status.data?.all);
  const statuses = reporting.data?.journalStatuses ?? [];
  const loans = useCall(
    'journals.candidates',
    { environment, statuses },
    { enabled: hasCopy && reporting.data !== undefined },
  );
  return useMemo(
    () => (loans.data ? new Map(loans.data.map((loan) => [cleanId(loan.loanId), loan])) : null),
    [loans.data],
  );
}
