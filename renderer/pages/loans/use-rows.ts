import {
  type QueryKey,
  type UseQueryOptions,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { LoanRow } from '../../../shared/model/portfolio-search.ts';
import type { Failure } from '../../../shared/result.ts';
import type { CallError } from '../../app/calls.ts';

/** How many rows are asked for at once. */
export const stretch = 100;

/** So many rows beyond those in sight are asked for as well. */
const margin = 30;

/** A stretch of the list; `at` is when Kiva said so. */
export type Stretch = { total: number; at: string | null; unreadable: number; rows: readonly LoanRow[] };

type StretchQuery = UseQueryOptions<unknown, CallError, Stretch> & {
  queryKey: QueryKey;
  select: (answer: unknown) => Stretch;
};

/** Where rows come from: `id` names what is asked for, `query` reads the stretch from an offset on. */
export type Source = { id: string; query: (offset: number) => StretchQuery };

/** The rows of a list. `busy` while older ones stand in for those on their way; without a `total` nothing came yet. */
export type Rows = {
  source: Source;
  total: number | undefined;
  at: string | null;
  unreadable: number;
  busy: boolean;
  failure: Failure | null;
  retry: () => void;
  rowAt: (index: number) => LoanRow | undefined;
  onSeen: (first: number, last: number) => void;
};

/**
 * The rows of a source, in stretches around what is in sight. When the source changes the former rows stay until the
 * first of the new ones are here; answers to what is no longer asked are cancelled and never shown. Nothing is asked for
 * before it is `enabled`.
 */
export function useRows(wanted: Source, enabled: boolean): Rows {
  const client = useQueryClient();
  const [shown, setShown] = useState(wanted);
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const first = useQuery({ ...wanted.query(0), enabled });
  const ready = first.data !== undefined;
  if (ready && shown.id !== wanted.id) {
    setShown(wanted);
    setSeen({ first: 0, last: 0 });
  }
  const parts = useQueries({
    queries: numbers(seen).map((part) => ({ ...shown.query(part * stretch), enabled })),
  });
  const rowAt = (index: number) => {
    const part = Math.floor(index / stretch);
    const known = parts[part - seen.first]?.data ?? cached(part);
    return known?.rows[index - part * stretch];
  };
  /** The row with the focus stays in the page, however far one scrolls. */
  const cached = (part: number): Stretch | undefined => {
    const query = shown.query(part * stretch);
    const answer = client.getQueryData(query.queryKey);
    return answer === undefined ? undefined : query.select(answer);
  };
  const onSeen = useCallback((from: number, to: number) => {
    const next = {
      first: Math.floor(Math.max(from - margin, 0) / stretch),
      last: Math.floor((to + margin) / stretch),
    };
    setSeen((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  const now = parts.find(({ data }) => data !== undefined)?.data ?? (ready ? first.data : undefined);
  const failed = first.error ?? parts.find(({ error }) => error !== null)?.error ?? null;
  return {
    source: shown,
    total: now?.total,
    at: now?.at ?? null,
    unreadable: now?.unreadable ?? 0,
    busy: first.isFetching ? shown.id !== wanted.id || now === undefined : false,
    failure: failed?.failure ?? null,
    retry: () => {
      void first.refetch();
      for (const part of parts) if (part.error) void part.refetch();
    },
    rowAt,
    onSeen,
  };
}

function numbers({ first, last }: { first: number; last: number }): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
