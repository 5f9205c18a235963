import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Environment } from '../../../../shared/environment.ts';
import type { WorkSummary } from '../../../../shared/model/work.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call, failureOf } from '../../../lib/calls.ts';

/** The drafts of the last import by id, each with when it was stored, and how many stay of those that were taken back. */
type LastImport = {
  madeAt: ReadonlyMap<string, string>;
  takenBack: { removed: number; kept: number } | null;
};

const key = ['drafts.imported'];

/** Says on the list what an import made, so that it can be taken back there. */
export function useTellImported(): (environment: Environment, ids: readonly string[]) => Promise<void> {
  const client = useQueryClient();
  return async (environment, ids) => {
    const made = new Set(ids);
    const drafts = await call('work.list', { environment, kind: 'draft' });
    const madeAt = new Map(drafts.flatMap(({ id, updatedAt }) => (made.has(id) ? [[id, updatedAt]] : [])));
    client.setQueryData<LastImport>(key, { madeAt, takenBack: null });
  };
}

/** The last import and its undo, which removes its drafts but those that were changed or sent since. */
export function useImported() {
  const environment = useEnvironment();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const last = useQuery<LastImport | null>({
    queryKey: key,
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  }).data;
  const undo = async (madeAt: LastImport['madeAt']) => {
    const drafts = await call('work.list', { environment, kind: 'draft' });
    const untouched = drafts.filter((draft) => isUntouched(draft, madeAt));
    for (const { id } of untouched) await call('work.remove', { environment, id });
    const removed = untouched.length;
    const kept = drafts.filter(({ id }) => madeAt.has(id)).length - removed;
    client.setQueryData<LastImport>(key, { madeAt: new Map(), takenBack: { removed, kept } });
  };
  return {
    last: last ?? null,
    busy,
    failure,
    forget: () => client.setQueryData(key, null),
    undo: (madeAt: LastImport['madeAt']) => {
      setBusy(true);
      setFailure(null);
      void undo(madeAt)
        .catch((error: unknown) => setFailure(failureOf(error)))
        .finally(() => {
          setBusy(false);
          void client.invalidateQueries({ queryKey: ['work.list'] });
        });
    },
  };
}

function isUntouched({ id, updatedAt, state }: WorkSummary, madeAt: LastImport['madeAt']): boolean {
  return madeAt.get(id) === updatedAt && state === 'open';
}
