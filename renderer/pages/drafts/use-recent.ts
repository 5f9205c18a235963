import { useQuery } from '@tanstack/react-query';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { chosenFields } from '../../../shared/rules/remap.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { call } from '../../app/calls.ts';

type ChosenField = (typeof chosenFields)[number];

/** How many of the newest drafts are looked at, and how many of their choices stand on top of a list. */
const looked = 8;
const most = 3;

/** The choices that the newest drafts of this environment have in a field, the latest first (DRAFT-2). */
export function useRecent(field: ChosenField): string[] {
  const environment = useEnvironment();
  const drafts = useQuery({
    queryKey: ['drafts.recent', environment],
    staleTime: 60_000,
    queryFn: async (): Promise<DraftContent[]> => {
      const list = await call('work.list', { environment, kind: 'draft' });
      const works = await Promise.all(
        list.slice(0, looked).map(({ id }) => call('work.get', { environment, id })),
      );
      return works.flatMap(({ body }) => (body.kind === 'draft' ? [body.content] : []));
    },
  });
  return recentOf(drafts.data ?? [], field);
}

/** The distinct choices of a field in drafts, in their order. */
export function recentOf(drafts: readonly DraftContent[], field: ChosenField): string[] {
  const values = drafts.map((draft) => draft[field]).filter((value) => value !== '');
  return [...new Set(values)].slice(0, most);
}
