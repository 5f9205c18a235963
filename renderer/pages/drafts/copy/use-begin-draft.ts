import { useNavigate } from '@tanstack/react-router';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useAction } from '../../../lib/calls.ts';

/** Stores a new draft and goes to its page; `stored` is told once it is safe. */
export function useBeginDraft() {
  const environment = useEnvironment();
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
  return { begin, busy: save.isPending, failure: save.error?.failure };
}
