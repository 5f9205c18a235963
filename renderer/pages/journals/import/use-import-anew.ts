import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { JournalEntry } from '../../../../shared/model/work.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useAction } from '../../../lib/calls.ts';
import type { JournalImportResult, Taken } from './take-sheet.ts';
import { useJournalImport } from './use-journal-import.ts';

const key = (id: string) => ['journals.begunWith', id];

/** An import that begins new journals and goes to their page, which then says what the import came to. */
export function useImportAnew() {
  const environment = useEnvironment();
  const client = useQueryClient();
  const navigate = useNavigate();
  const save = useAction('work.save', ['work.list']);
  const begin = (entries: readonly JournalEntry[], taken: Taken) => {
    const id = crypto.randomUUID();
    const body = { kind: 'journals' as const, content: { entries: [...entries] } };
    const open = () => {
      client.setQueryData(key(id), taken);
      return navigate({ to: '/journals/$id', params: { id } });
    };
    save.mutate({ environment, id, body }, { onSuccess: open });
  };
  const imports = useJournalImport([], { append: begin, retract: () => undefined });
  const { outcome, ...others } = imports;
  return {
    imports: { ...others, outcome: outcome?.kind === 'taken' ? null : outcome },
    failure: save.error?.failure,
  };
}

/** What the import came to by which these journals began, said once; null for all others. */
export function useBegunWith(id: string): JournalImportResult | null {
  const client = useQueryClient();
  const [outcome] = useState(() => client.getQueryData<JournalImportResult>(key(id)) ?? null);
  return outcome;
}
