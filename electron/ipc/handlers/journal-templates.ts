import { type JournalTemplate, journalTemplatesSchema } from '../../../shared/model/journal-template.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

type TemplateHandlers = Pick<Handlers, 'journals.templates' | 'journals.saveTemplates'>;

const cacheName = 'journalTemplates';

/** Templates of journals, kept with the data of their environment. */
export function journalTemplateHandlers(deps: HandlerDeps): TemplateHandlers {
  return {
    'journals.templates': ({ environment }) =>
      withWorkspace(deps, environment, (open) => ok(templatesIn(open))),
    'journals.saveTemplates': ({ environment, templates }) =>
      withWorkspace(deps, environment, (open) => {
        open.cache.write(cacheName, templates, deps.now().toISOString());
        return ok(templatesIn(open));
      }),
  };
}

function templatesIn({ cache }: OpenWorkspace): JournalTemplate[] {
  return journalTemplatesSchema.safeParse(cache.read(cacheName)).data ?? [];
}
