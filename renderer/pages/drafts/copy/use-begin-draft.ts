import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call, useAction } from '../../../lib/calls.ts';
import { readRecentDrafts } from '../use-recent.ts';
import { newDraftAfter } from './new-draft.ts';
import { takenKey } from './taken-notice.tsx';

/** Stores a new draft and goes to its page; `stored` is told once it is safe. */
export function useBeginDraft() {
  const environment = useEnvironment();
  const client = useQueryClient();
  const navigate = useNavigate();
  const save = useAction('work.save', ['work.list']);
  const begin = (content: DraftContent, stored: (id: string) => void = () => undefined) => {
    const id = crypto.randomUUID();
    const open = () => {
      stored(id);
      return navigate({ to: '/drafts/$id', params: { id } });
    };
    save.mutate({ environment, id, body: { kind: 'draft', content } }, { onSuccess: open });
  };
  /** A draft that starts with the last location, language, theme and currency; without them where they cannot be read. */
  const beginNew = async () => {
    const [recent, lists] = await Promise.all([
      readRecentDrafts(environment).catch(() => []),
      call('config.get', { environment, refresh: false }).catch(() => undefined),
    ]);
    const { draft, taken } = newDraftAfter(recent, lists);
    begin(draft, (id) => client.setQueryData(takenKey(id), taken));
  };
  return { begin, beginNew: () => void beginNew(), busy: save.isPending, failure: save.error?.failure };
}
