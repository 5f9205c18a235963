import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { WorkBody, WorkKind } from '../../../shared/model/work.ts';
import { emptyEntry } from '../../../shared/rules/empty-entry.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { type CallError, call } from '../../lib/calls.ts';
import { newDraft, takenKey } from './new-draft.ts';
import { workRoutes } from './routes.ts';

/** Stores a new piece of work of any kind and goes to its page, from wherever one is. */
export function useNewWork() {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const client = useQueryClient();
  const blank = async (kind: WorkKind, id: string): Promise<WorkBody> => {
    if (kind === 'draft') {
      const { draft, taken } = await newDraft(environment);
      client.setQueryData(takenKey(id), taken);
      return { kind, content: draft };
    }
    if (kind === 'journals') return { kind, content: { entries: [emptyEntry] } };
    // Of the month that is most likely due, in the meaning that was said for all reports.
    const { meaning } = await call('reporting.get', { environment });
    const { month } = await call('reports.month', { environment });
    return { kind, content: emptyReport(meaning, month) };
  };
  const begin = useMutation<string, CallError, WorkKind>({
    mutationFn: async (kind) => {
      const id = crypto.randomUUID();
      await call('work.save', { environment, id, body: await blank(kind, id) });
      return id;
    },
    onSuccess: (id, kind) => {
      void client.invalidateQueries({ queryKey: ['work.list'] });
      void client.invalidateQueries({ queryKey: ['reports.names'] });
      void navigate({ to: workRoutes[kind].item, params: { id } });
    },
  });
  return {
    start: (kind: WorkKind) => begin.mutate(kind),
    /** What is being begun. */
    busy: begin.isPending ? begin.variables : null,
    failure: begin.error?.failure ?? null,
  };
}
