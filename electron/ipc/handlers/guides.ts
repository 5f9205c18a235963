import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import type { HandlerDeps } from './deps.ts';

/** Saves a guide as a PDF where the person says. */
export function guideHandlers({ print, saveFile }: HandlerDeps): Pick<Handlers, 'guides.save'> {
  return {
    'guides.save': async ({ guide, name }) => {
      const bytes = await print(`/print/help/${guide}`, name);
      if (!bytes.ok) return bytes;
      const saved = await saveFile(name, 'pdf', bytes.value);
      return saved.ok ? ok({ saved: saved.value }) : saved;
    },
  };
}
