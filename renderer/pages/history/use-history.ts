import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AuditPeriod } from '../../../shared/model/audit.ts';
import { joinParts } from '../../../shared/rules/parts.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { partsQuery } from '../../lib/calls-in-parts.ts';

/** Moments from `from` up to but without `until`, ISO 8601 in UTC. */
export type Span = { from: string; until: string };

/** The moments of days of this computer's calendar (`YYYY-MM-DD`), the last one included; null where there is no such span. */
export function spanOf(first: string, last: string): Span | null {
  const from = new Date(`${first}T00:00:00`);
  const until = new Date(`${last}T00:00:00`);
  until.setDate(until.getDate() + 1);
  if (Number.isNaN(from.getTime()) || Number.isNaN(until.getTime()) || from >= until) return null;
  return { from: from.toISOString(), until: until.toISOString() };
}

/** The entries of a span; none are asked for without one. */
export function useHistory(span: Span | null) {
  const environment = useEnvironment();
  const answer = useQuery({
    ...partsQuery('audit.get', { environment, ...(span ?? { from: '', until: '' }) }),
    enabled: span !== null,
  });
  // The main process made the parts of this very type.
  const entries = useMemo(
    () => (answer.data ? (joinParts(answer.data) as AuditPeriod).entries : null),
    [answer.data],
  );
  return { answer, entries };
}
