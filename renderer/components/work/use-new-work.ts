import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { WorkBody, WorkKind } from '../../../shared/model/work.ts';
import { emptyEntry } from '../../../shared/rules/empty-entry.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { type CallError, call } from '../../lib/calls.ts';
import { newDraft, takenKey } from './new-draft.ts';
import { workRoutes } from './routes.ts';

type Begun = { kind: WorkKind; period?: string; guide?: true };

/** Stores a new piece of work of any kind and goes to its page, from wherever one is. */
export function useNewWork() {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const client = useQueryClient();
  const blank = async ({ kind, period }: Begun, id: string): Promise<WorkBody> => {
    if (kind === 'draft') {
      const { draft, taken } = await newDraft(environment);
      client.setQueryData(takenKey(id), taken);
      return { kind, content: draft };
    }
    if (kind === 'journals') return { kind, content: { entries: [emptyEntry] } };
    // Of the month that is most likely due unless one is given, in the meaning that was said for all reports.
    const { meaning } = await call('reporting.get', { environment });
    const month = period ?? (await call('reports.month', { environment })).month;
    return { kind, content: emptyReport(meaning, month) };
  };
  const begin = useMutation<string, CallError, Begun>({
    mutationFn: async (begun) => {
      const id = crypto.randomUUID();
      await call('work.save', { environment, id, body: await blank(begun, id) });
      return id;
    },
    onSuccess: (id, { kind, guide }) => {
      void client.invalidateQueries({ queryKey: ['work.list'] });
      void client.invalidateQueries({ queryKey: ['reports.names'] });
      void navigate({ to: workRoutes[kind].item, params: { id }, search: guide ? { guide } : {} });
    },
  });
  return {
    /** `period` (`YYYY-MM`) is the month of a report. */
    start: (kind: WorkKind, period?: string) => begin.mutate({ kind, ...(period && { period }) }),
    /** Begins a draft with the guide of a first one. */
    startFirstDraft: () => begin.mutate({ kind: 'draft', guide: true }),
    /** What is being begun. */
    busy: begin.isPending ? begin.variables.kind : null,
    failure: begin.error?.failure ?? null,
  };
}
