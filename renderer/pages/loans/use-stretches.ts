import { useQueries, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useCallback, useRef, useState } from 'react';
import type { LoanRow } from '../../../shared/model/portfolio-search.ts';
import type { Failure } from '../../../shared/result.ts';
import type { Source } from './use-rows.ts';

/** So many rows beyond those in sight are asked for as well. */
const margin = 10;
/** An answer takes some frames; so many are looked ahead. Whoever leaps farther than this many rows has no direction. */
const framesAhead = 6;
const farthest = 500;

/** Numbers of stretches, both included. */
type Parts = { first: number; last: number };
const top: Parts = { first: 0, last: 0 };

/** The rows around what is in sight. */
export type Stretches = {
  rowAt: (index: number) => LoanRow | undefined;
  onSeen: (first: number, last: number) => void;
  failure: Failure | null;
  retry: () => void;
};

/** Reads the rows of a list of `total` rows in stretches, around what is in sight and ahead of where one scrolls. */
export function useStretches(source: Source, total: number): Stretches {
  const client = useQueryClient();
  const { stretch } = source;
  const [state, setSeen] = useState({ list: source.id, ...top });
  const seen = within(wantedOf(state, source.id), Math.max(Math.ceil(total / stretch) - 1, 0));
  const parts = useQueries({ queries: numbers(seen).map((part) => source.query(part * stretch)) });
  const rowAt = (index: number) => {
    const part = Math.floor(index / stretch);
    const rows = parts[part - seen.first]?.data?.rows ?? cached(part)?.rows;
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
    failure: failed?.error?.failure ?? null,
    retry: () => void failed?.refetch(),
  };
}

/** Tells which stretches are wanted: those in sight, and further ahead the faster one scrolls. */
function useSeen(
  setSeen: Dispatch<SetStateAction<Parts & { list: string }>>,
  { id: list, stretch }: Pick<Source, 'id' | 'stretch'>,
) {
  const before = useRef({ list, from: 0 });
  return useCallback(
    (from: number, to: number) => {
      const step = before.current.list === list ? from - before.current.from : 0;
      before.current = { list, from };
      const ahead = Math.abs(step) > farthest ? 0 : Math.min(Math.abs(step) * framesAhead, farthest);
      const first = Math.floor(Math.max(from - margin - (step < 0 ? ahead : 0), 0) / stretch);
      const last = Math.floor((to + margin + (step > 0 ? ahead : 0)) / stretch);
      setSeen((now) => {
        const wanted = wantedOf(now, list);
        // A new list begins at its top: that it is seen there draws nothing anew.
        return wanted.first === first && wanted.last === last ? now : { list, first, last };
      });
    },
    [setSeen, list, stretch],
  );
}

/** Of another list nothing was seen but its top. */
function wantedOf(seen: Parts & { list: string }, list: string): Parts {
  return seen.list === list ? seen : top;
}

function within({ first, last }: Parts, end: number): Parts {
  return { first: Math.min(first, end), last: Math.min(last, end) };
}

function numbers({ first, last }: Parts): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
