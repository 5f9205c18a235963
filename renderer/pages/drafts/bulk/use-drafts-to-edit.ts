import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Environment } from '../../../../shared/environment.ts';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import type { Work } from '../../../../shared/model/work.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { type CallError, call } from '../../../lib/calls.ts';
import { canBeSent } from '../list/drafts-table.tsx';
import { placeOf } from './place.ts';

/** A draft with its content at hand. */
export type DraftWork = Work & { body: { kind: 'draft'; content: DraftContent } };

/** Drafts that are read at the same time. */
const atOnce = 20;

/**
 * The drafts that are not sent, read anew at each visit and at each `round`; `done` and `total` count them meanwhile. The order
 * of the last visit stays, so that a person finds the row where it was; new drafts follow, the oldest first.
 */
export function useDraftsToEdit(round: number): UseQueryResult<DraftWork[], CallError> & {
  done: number;
  total: number;
} {
  const environment = useEnvironment();
  const client = useQueryClient();
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const query = useQuery<DraftWork[], CallError>({
    queryKey: ['drafts.bulk', environment, round],
    queryFn: async ({ signal }) => {
      const order = placeOf(client)?.order ?? [];
      return inOrder(await readDrafts(environment, signal, setProgress), order);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return { ...query, ...progress };
}

type OnProgress = (progress: { done: number; total: number }) => void;

async function readDrafts(
  environment: Environment,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<DraftWork[]> {
  const listed = (await call('work.list', { environment, kind: 'draft' }, { signal })).filter(canBeSent);
  const works: Work[] = [];
  while (works.length < listed.length) {
    const next = listed.slice(works.length, works.length + atOnce);
    works.push(
      ...(await Promise.all(next.map(({ id }) => call('work.get', { environment, id }, { signal })))),
    );
    onProgress({ done: works.length, total: listed.length });
  }
  return works.filter(isDraft);
}

function isDraft(work: Work): work is DraftWork {
  return work.body.kind === 'draft';
}

function inOrder(works: readonly DraftWork[], order: readonly string[]): DraftWork[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const rank = ({ id }: DraftWork) => place.get(id) ?? order.length;
  // The list has the newest first.
  return works.toReversed().sort((a, b) => rank(a) - rank(b) || (a.createdAt < b.createdAt ? -1 : 1));
}
