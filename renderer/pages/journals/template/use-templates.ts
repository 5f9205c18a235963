import { useQueryClient } from '@tanstack/react-query';
import type { JournalTemplate, JournalTexts } from '../../../../shared/model/journal-template.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { setCachedAnswer, useAction, useCall } from '../../../lib/calls.ts';

/** The named templates of this environment. */
export function useTemplates() {
  const environment = useEnvironment();
  const client = useQueryClient();
  const kept = useCall('journals.templates', { environment });
  const save = useAction('journals.saveTemplates', ['journals.templates']);
  const templates = kept.data ?? [];
  /** Shown at once; should it not be kept, what is kept is asked for again. */
  const keep = (next: JournalTemplate[]) => {
    setCachedAnswer(client, 'journals.templates', { environment }, next);
    save.mutate({ environment, templates: next });
  };
  const others = (name: string) => templates.filter((each) => each.name !== name);
  return {
    templates,
    /** False until they are read: what could not be read must not be written over. */
    known: kept.data !== undefined,
    failure: save.error?.failure ?? kept.error?.failure,
    add: (name: string, { subject, body }: JournalTexts) =>
      keep([...others(name), { name, subject, body }].sort((a, b) => a.name.localeCompare(b.name))),
    remove: (name: string) => keep(others(name)),
  };
}
