import {
  type QueryKey,
  type UseQueryOptions,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useCallback, useRef, useState } from 'react';
import type { GroupColumn } from '../../../shared/model/loan-columns.ts';
import type { LoanGroup, LoanRow } from '../../../shared/model/portfolio-search.ts';
import type { Failure } from '../../../shared/result.ts';
import type { CallError } from '../../lib/calls.ts';
import type { ListLines } from './group-lines.ts';

/** A stretch of the list; `at` is when Kiva said so. The first one of a list in groups has them all. */
export type Stretch = {
  total: number;
  at: string | null;
  unreadable: number;
  rows: readonly LoanRow[];
  groups: readonly LoanGroup[] | undefined;
};

/** How a stretch is read. */
export type StretchQuery = UseQueryOptions<unknown, CallError, Stretch> & {
  queryKey: QueryKey;
  select: (answer: unknown) => Stretch;
};

/**
 * Where rows come from: `id` names what is asked for, `text` is what is looked for in the fields, `group` the column of its
 * groups, `query` reads the stretch from an offset on, of `stretch` rows.
 */
export type Source = {
  id: string;
  text: string;
  group: GroupColumn | undefined;
  stretch: number;
  query: (offset: number) => StretchQuery;
};

/** A list of rows. `busy` while older ones stand in for those on their way; without a `total` nothing came yet. */
export type ListedRows = {
  /** What is shown: the source that was wanted, or the one before while that is on its way. */
  source: Source;
  total: number | undefined;
  groups: readonly LoanGroup[] | undefined;
  unreadable: number;
  busy: boolean;
  failure: Failure | null;
  retry: () => void;
  /** Undefined while a row is on its way. */
  rowAt: (index: number) => LoanRow | undefined;
  /** Rows are read in stretches, around the lines in sight and ahead of where one scrolls. */
  onSeen: (first: number, last: number, lines: ListLines) => void;
  /** Of the stretches around what is in sight. */
  inSight: { failure: Failure | null; retry: () => void };
};

/**
 * The list of a source. When the source changes the former rows stay until the first of the new ones are here; the answer
 * to what is no longer asked is cancelled and never shown. Nothing is asked for before it is `enabled`.
 */
export function useRows(wanted: Source, enabled: boolean): ListedRows {
  const [shown, setShown] = useState<Pick<ListedRows, 'source' | 'total' | 'groups'>>({
    source: wanted,
    total: undefined,
    groups: undefined,
  });
  const first = useQuery({ ...wanted.query(0), enabled });
  const { total, groups } = first.data ?? {};
  const isSame = shown.source.id === wanted.id && shown.total === total && shown.groups === groups;
  if (total !== undefined && !isSame) setShown({ source: wanted, total, groups });
  return {
    ...shown,
    unreadable: first.data?.unreadable ?? 0,
    busy: first.isFetching && (shown.source.id !== wanted.id || shown.total === undefined),
    failure: first.error?.failure ?? null,
    retry: () => void first.refetch(),
    ...useStretches(shown.source, shown.total),
  };
}

/** So many rows beyond those in sight are asked for as well. */
const margin = 10;
/** An answer takes some frames; so many are looked ahead. Whoever leaps farther than this many rows has no direction. */
const framesAhead = 6;
const farthest = 500;

/** The stretches of a list that are wanted, by their numbers in order. */
type Seen = { list: string; parts: readonly number[] };
const top: readonly number[] = [0];

function useStretches(
  source: Source,
  total: number | undefined,
): Pick<ListedRows, 'rowAt' | 'onSeen' | 'inSight'> {
  const client = useQueryClient();
  const { stretch } = source;
  const [state, setSeen] = useState<Seen>({ list: source.id, parts: top });
  const last = Math.max(Math.ceil((total ?? 0) / stretch) - 1, 0);
  const seen = partsOf(state, source.id).filter((part) => part <= last);
  const read = total === undefined ? [] : seen;
  const parts = useQueries({ queries: read.map((part) => source.query(part * stretch)) });
  const rowAt = (index: number) => {
    const part = Math.floor(index / stretch);
    const rows = parts[seen.indexOf(part)]?.data?.rows ?? cached(part)?.rows;
    return rows?.[index - part * stretch];
  };
  /** The row with the focus stays in the page, however far one scrolls. */
  const cached = (part: number) => {
    const { queryKey, select } = source.query(part * stretch);
    const answer = client.getQueryData(queryKey);
    return answer === undefined ? undefined : select(answer);
  };
  const failed = parts.find(({ error }) => error !== null);
  return {
    rowAt,
    onSeen: useSeen(setSeen, source),
    inSight: { failure: failed?.error?.failure ?? null, retry: () => void failed?.refetch() },
  };
}

/** Tells which stretches are wanted: those in sight, and further ahead the faster one scrolls. */
function useSeen(
  setSeen: Dispatch<SetStateAction<Seen>>,
  { id: list, stretch }: Pick<Source, 'id' | 'stretch'>,
) {
  const before = useRef({ list, from: 0 });
  return useCallback(
    (from: number, to: number, lines: ListLines) => {
      const step = before.current.list === list ? from - before.current.from : 0;
      before.current = { list, from };
      const ahead = Math.abs(step) > farthest ? 0 : Math.min(Math.abs(step) * framesAhead, farthest);
      const first = from - margin - (step < 0 ? ahead : 0);
      const last = to + margin + (step > 0 ? ahead : 0);
      const parts = new Set<number>();
      for (const [begin, end] of lines.rowsBetween(first, last))
        for (let part = Math.floor(begin / stretch); part * stretch <= end; part += 1) parts.add(part);
      const wanted = [...parts];
      // A new list begins at its top: that it is seen there draws nothing anew.
      setSeen((now) => (partsOf(now, list).join() === wanted.join() ? now : { list, parts: wanted }));
    },
    [setSeen, list, stretch],
  );
}

/** Of another list nothing was seen but its top. */
function partsOf(seen: Seen, list: string): readonly number[] {
  return seen.list === list ? seen.parts : top;
}
