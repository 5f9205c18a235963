import { ok } from '../../../shared/result.ts';
import { type Remembered, remember, rememberedListSchema } from '../../../shared/rules/import/remembered.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, saveBytes, withWorkspace } from './deps.ts';

type SheetHandlers = Pick<
  Handlers,
  'sheets.read' | 'sheets.save' | 'imports.remembered' | 'imports.remember'
>;

const cacheName = 'imports';

/** Files that a person chose to read, tables to be saved as files, and how sheets were read before. */
export function sheetHandlers(deps: HandlerDeps): SheetHandlers {
  const { sheets, saveFile, now } = deps;
  return {
    'sheets.read': (file, { signal }) => sheets.readSheet(file, signal),
    'sheets.save': async ({ name, format, rows, kinds }, { signal }) => {
      const bytes = await sheets.writeSheet({ format, rows, kinds }, signal);
      return bytes.ok ? saveBytes(saveFile, name, format, bytes.value) : bytes;
    },
    'imports.remembered': ({ environment }) =>
      withWorkspace(deps, environment, (open) => ok(rememberedIn(open))),
    'imports.remember': ({ environment, reading }) =>
      withWorkspace(deps, environment, (open) => {
        open.cache.write(cacheName, remember(rememberedIn(open), reading), now().toISOString());
        return ok({});
      }),
  };
}

/** What an older version wrote otherwise is forgotten: it is a convenience and nothing more. */
function rememberedIn({ cache }: OpenWorkspace): Remembered[] {
  return rememberedListSchema.safeParse(cache.read(cacheName)).data ?? [];
}
