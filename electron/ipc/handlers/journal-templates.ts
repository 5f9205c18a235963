import { type JournalTemplate, journalTemplatesSchema } from '../../../shared/model/journal-template.ts';
import { ok } from '../../../shared/result.ts';
import type { Records } from '../../environment/desk.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type TemplateHandlers = Pick<Handlers, 'journals.templates' | 'journals.saveTemplates'>;

const cacheName = 'journalTemplates';

/** Templates of journals, kept with the data of their environment. */
export function journalTemplateHandlers({ desk, now }: Parts): TemplateHandlers {
  return {
    'journals.templates': async ({ environment }) => {
      const records = await desk(environment).records();
      return records.ok ? ok(templatesIn(records.value)) : records;
    },
    'journals.saveTemplates': async ({ environment, templates }) => {
      const records = await desk(environment).records();
      if (!records.ok) return records;
      records.value.cache.write(cacheName, templates, now().toISOString());
      return ok(templatesIn(records.value));
    },
  };
}

function templatesIn({ cache }: Records): JournalTemplate[] {
  return journalTemplatesSchema.safeParse(cache.read(cacheName)).data ?? [];
}
