import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { WorkKind } from '../../../../shared/model/work.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call, failureOf, useAction } from '../../../lib/calls.ts';

/** Work that was just deleted, by the words the list had for it, and of which kind. */
export type RemovedWork = { id: string; kind: WorkKind; title: string };

/** What the notice above the list is about. */
type News = { removed: RemovedWork; failure?: Failure };

const key = ['work.removed'];

/** Deletes a piece of work and says so above the list, where it can be undone. */
export function useRemove(): (work: RemovedWork) => void {
  const environment = useEnvironment();
  const remove = useAction('work.remove', ['work.list', 'reports.names']);
  const tell = useTellRemoved();
  return (removed) =>
    remove.mutate(
      { environment, id: removed.id },
      { onSuccess: () => tell({ removed }), onError: ({ failure }) => tell({ removed, failure }) },
    );
}

/** Says above the list that work was deleted, wherever that was done. */
export function useTellRemoved(): (news: News | null) => void {
  const client = useQueryClient();
  return (news) => client.setQueryData(key, news);
}

/** The news, and the way to bring the work back. */
export function useRemoved() {
  const environment = useEnvironment();
  const client = useQueryClient();
  const tell = useTellRemoved();
  const news = useQuery<News | null>({
    queryKey: key,
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  }).data;
  const restore = async (removed: RemovedWork) => {
    try {
      await call('work.restore', { environment, id: removed.id });
      tell(null);
    } catch (error) {
      tell({ removed, failure: failureOf(error) });
    }
    await client.invalidateQueries({ queryKey: ['work.list'] });
    void client.invalidateQueries({ queryKey: ['reports.names'] });
  };
  return { news: news ?? null, restore };
}
