import { queryOptions } from '@tanstack/react-query';
import type { Input } from '../../../shared/contract.ts';
import { type CallError, callInParts, callKey } from '../../lib/calls.ts';

/** The parts of the facts for a report, for `factsOf`; the same array where they are the same as before. */
export function factsQuery(input: Input<'reports.facts'>) {
  return queryOptions<string[], CallError>({
    queryKey: callKey('reports.facts', input),
    queryFn: ({ signal }) => callInParts('reports.facts', input, signal),
    staleTime: 0,
  });
}
