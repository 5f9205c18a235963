import { useQuery } from '@tanstack/react-query';
import type { ChoiceField } from '../../../shared/model/draft-fields.ts';
import { readRecentDrafts } from '../../components/work/new-draft.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { recentOf } from './choice-search.ts';

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
