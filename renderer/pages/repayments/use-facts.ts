import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { factsOf, type ReportFacts } from '../../../shared/model/report-facts.ts';
import type { ReportContent } from '../../../shared/model/work.ts';
import { loanIndex } from '../../../shared/rules/report/loan-index.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { partsQuery } from '../../lib/calls-in-parts.ts';
import type { ReportRows } from './grid/cells.ts';

/** Milliseconds without a change before loans that are not expected are asked for. */
const quietTime = 700;

type Asked = Pick<ReportContent, 'period' | 'meaning'> & { rows: ReportRows };

/**
 * What is known of the loans of a report, null until it is. Loans that the sheet has beyond those expected are asked for once
 * typing pauses.
 */
export function useFacts({ period, meaning, rows: typed }: Asked) {
  const environment = useEnvironment();
  const key = { environment, period, meaning };
  const expected = useQuery({
    ...partsQuery('reports.facts', { ...key, loanIds: [] }),
    placeholderData: keepPreviousData,
  });
  const base = useDecoded(expected.data);
  const [rows] = useDebouncedValue(typed, quietTime);
  const loanIds = useMemo(() => (base ? otherIds(rows, base) : []), [rows, base]);
  const others = useQuery({
    ...partsQuery('reports.facts', { ...key, loanIds }),
    enabled: loanIds.length > 0,
    placeholderData: keepPreviousData,
  });
  const all = useDecoded(loanIds.length > 0 ? others.data : undefined);
  return { facts: all ?? base, failure: expected.error?.failure };
}

/** Decoded once for the same parts, so that what is made of them need not be made again. */
function useDecoded(parts: readonly string[] | undefined): ReportFacts | null {
  return useMemo(() => (parts === undefined ? null : factsOf(parts)), [parts]);
}

/** The loan ids of the sheet that are not among the expected ones. */
function otherIds(rows: ReportRows, facts: ReportFacts): string[] {
  const index = loanIndex(facts);
  const ids = rows.map((row) => cleanId(row.loanId)).filter((id) => id !== '');
  return [...new Set(ids.filter((id) => !index.find(id)?.payable))].sort();
}
