import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Send } from '../../../../shared/model/send.ts';
import { workRoutes } from '../../../components/work/routes.ts';
import { type CallError, call } from '../../../lib/calls.ts';
import { bodyAgain } from './copies.ts';

/** Makes new work out of the work of an entry, and opens it. */
export function useNewFrom({ environment, workId, kind }: Send) {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation<string, CallError, void>({
    mutationFn: async () => {
      const { body } = await call('work.get', { environment, id: workId });
      const id = crypto.randomUUID();
      await call('work.save', { environment, id, body: bodyAgain(body) });
      return id;
    },
    onSuccess: (id) => {
      void client.invalidateQueries({ queryKey: ['work.list'] });
      void navigate({ to: workRoutes[kind].item, params: { id } });
    },
  });
}
