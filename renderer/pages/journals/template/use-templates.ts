import { useQueryClient } from '@tanstack/react-query';
import type { JournalTemplate, JournalTexts } from '../../../../shared/model/journal-template.ts';
import { useEnvironment } from '../../../app/app-state.tsx';
import { callKey, useAction, useCall } from '../../../app/calls.ts';

/** As many templates are kept in one environment. */
export const mostTemplates = 100;

/** The named templates of this environment. */
export function useTemplates() {
  const environment = useEnvironment();
  const client = useQueryClient();
  const kept = useCall('journals.templates', { environment });
  const save = useAction('journals.saveTemplates');
  const templates = kept.data ?? [];
  const keep = (next: JournalTemplate[]) =>
    save.mutate(
      { environment, templates: next },
      { onSuccess: (all) => client.setQueryData(callKey('journals.templates', { environment }), all) },
    );
  const others = (name: string) => templates.filter((each) => each.name !== name);
  return {
    templates,
    failure: save.error?.failure ?? kept.error?.failure,
    add: (name: string, { subject, body }: JournalTexts) =>
      keep([...others(name), { name, subject, body }].sort((a, b) => a.name.localeCompare(b.name))),
    remove: (name: string) => keep(others(name)),
  };
}
