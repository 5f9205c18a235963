import { useQuery } from '@tanstack/react-query';
import type { Environment } from '../../../shared/environment.ts';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { ChoiceField } from '../../../shared/model/draft-fields.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { call } from '../../lib/calls.ts';
import { recentOf } from './choice-search.ts';

/** How many of the newest drafts are looked at. */
const looked = 8;

/** The values of a field in the newest drafts of this environment, the latest first. */
export function useRecent(field: ChoiceField): string[] {
  const environment = useEnvironment();
  const drafts = useQuery({
    queryKey: ['drafts.recent', environment],
    staleTime: 60_000,
    queryFn: () => readRecentDrafts(environment),
  });
  return recentOf(drafts.data ?? [], field);
}

/** The newest drafts of an environment, the latest first. */
export async function readRecentDrafts(environment: Environment): Promise<DraftContent[]> {
  const list = await call('work.list', { environment, kind: 'draft' });
  const works = await Promise.all(
    list.slice(0, looked).map(({ id }) => call('work.get', { environment, id })),
  );
  return works.flatMap(({ body }) => (body.kind === 'draft' ? [body.content] : []));
}
