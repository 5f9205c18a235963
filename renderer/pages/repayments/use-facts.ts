import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { decodeFacts, type ReportFacts } from '../../../shared/model/report-facts.ts';
import { loanIndex } from '../../../shared/rules/report/loan-index.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import type { Rows } from './grid/cells.ts';
import type { Report } from './use-report.ts';

/** Milliseconds without a change before loans that are not expected are asked for. */
const quietTime = 700;

/**
 * What is known of the loans of a report, null until it is. Loans that the sheet has beyond those expected are asked for once
 * typing pauses.
 */
export function useFacts({ period, meaning, table }: Report) {
  const environment = useEnvironment();
  const key = { environment, period, meaning };
  const expected = useCall('reports.facts', { ...key, loanIds: [] }, { keepPrevious: true, staleTime: 0 });
  const base = useDecoded(expected.data);
  const [rows] = useDebouncedValue(table.now, quietTime);
  const loanIds = useMemo(() => (base ? otherIds(rows, base) : []), [rows, base]);
  const others = useCall(
    'reports.facts',
    { ...key, loanIds },
    { enabled: loanIds.length > 0, keepPrevious: true, staleTime: 0 },
  );
  const all = useDecoded(loanIds.length > 0 ? others.data : undefined);
  return { facts: all ?? base, failure: expected.error?.failure };
}

/** Decoded once for the same text, so that what is made of it need not be made again. */
function useDecoded(text: string | undefined): ReportFacts | null {
  return useMemo(() => (text === undefined ? null : decodeFacts(text)), [text]);
}

/** The loan ids of the sheet that are not among the expected ones. */
function otherIds(rows: Rows, facts: ReportFacts): string[] {
  const index = loanIndex(facts);
  const ids = rows.map((row) => cleanId(row.loanId)).filter((id) => id !== '');
  return [...new Set(ids.filter((id) => !index.find(id)?.payable))].sort();
}
