import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoanRow } from '../../../shared/model/portfolio-search.ts';
import type { Failure } from '../../../shared/result.ts';
import type { CallError } from '../../lib/calls.ts';

/** A stretch of the list; `at` is when Kiva said so. */
export type Stretch = { total: number; at: string | null; unreadable: number; rows: readonly LoanRow[] };

/** How a stretch is read. */
export type StretchQuery = UseQueryOptions<unknown, CallError, Stretch> & {
  queryKey: QueryKey;
  select: (answer: unknown) => Stretch;
};

/**
 * Where rows come from: `id` names what is asked for, `text` is what is looked for in the fields, `query` reads the stretch
 * from an offset on, of `stretch` rows.
 */
export type Source = {
  id: string;
  text: string;
  stretch: number;
  query: (offset: number) => StretchQuery;
};

/** A list of rows. `busy` while older ones stand in for those on their way; without a `total` nothing came yet. */
export type Rows = {
  /** What is shown: the source that was wanted, or the one before while that is on its way. */
  source: Source;
  total: number | undefined;
  unreadable: number;
  busy: boolean;
  failure: Failure | null;
  retry: () => void;
};

/**
 * The list of a source. When the source changes the former rows stay until the first of the new ones are here; the answer
 * to what is no longer asked is cancelled and never shown. Nothing is asked for before it is `enabled`.
 */
export function useRows(wanted: Source, enabled: boolean): Rows {
  const [shown, setShown] = useState({ source: wanted, total: undefined as number | undefined });
  const first = useQuery({ ...wanted.query(0), enabled });
  const total = first.data?.total;
  const isNew = total !== undefined && (shown.source.id !== wanted.id || shown.total !== total);
  if (isNew) setShown({ source: wanted, total });
  return {
    source: shown.source,
    total: shown.total,
    unreadable: first.data?.unreadable ?? 0,
    busy: first.isFetching && (shown.source.id !== wanted.id || shown.total === undefined),
    failure: first.error?.failure ?? null,
    retry: () => void first.refetch(),
  };
}
