import { useNavigate } from '@tanstack/react-router';
import type { JournalCandidate } from '../../../../shared/model/journal-candidate.ts';
import { createEntry } from '../../../../shared/rules/journal-candidates.ts';
import { factsOf } from '../../../../shared/rules/journal-template.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useAction } from '../../../lib/calls.ts';
import { moneyText } from '../money-text.ts';

/** Begins journals for chosen loans, with an empty template, and goes to their page. */
export function useWriteFor() {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const save = useAction('work.save', ['work.list']);
  const write = (loans: readonly JournalCandidate[]) => {
    const id = crypto.randomUUID();
    const entries = loans.map((loan) => createEntry(loan, factsOf(loan, moneyText)));
    const content = { entries, template: { subject: '', body: '' } };
    const open = () => navigate({ to: '/journals/$id', params: { id } });
    save.mutate({ environment, id, body: { kind: 'journals', content } }, { onSuccess: open });
  };
  return { write, busy: save.isPending, failure: save.error?.failure };
}
