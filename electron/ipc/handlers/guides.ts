import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, saveBytes } from './deps.ts';

/** Saves a guide as a PDF where the person says. */
export function guideHandlers({ print, saveFile }: HandlerDeps): Pick<Handlers, 'guides.save'> {
  return {
    'guides.save': async ({ guide, name }) => {
      const bytes = await print(`/print/help/${guide}`, name);
      return bytes.ok ? saveBytes(saveFile, name, 'pdf', bytes.value) : bytes;
    },
  };
}
