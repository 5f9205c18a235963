import { ok } from '../../../shared/result.ts';
import { type Remembered, remember, rememberedListSchema } from '../../../shared/rules/import/remembered.ts';
import type { Records } from '../../environment/desk.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type SheetHandlers = Pick<
  Handlers,
  'sheets.read' | 'sheets.save' | 'imports.remembered' | 'imports.remember'
>;

const cacheName = 'imports';

/** Files that a person chose to read, tables to be saved as files, and how sheets were read before. */
export function sheetHandlers({ sheets, saveFile, desk, now }: Parts): SheetHandlers {
  return {
    'sheets.read': (file, { signal }) => sheets.readSheet(file, signal),
    'sheets.save': async ({ name, format, rows, kinds }, { signal }) => {
      const bytes = await sheets.writeSheet({ format, rows, kinds }, signal);
      if (!bytes.ok) return bytes;
      const saved = await saveFile(name, format, bytes.value);
      return saved.ok ? ok({ saved: saved.value }) : saved;
    },
    'imports.remembered': async ({ environment }) => {
      const records = await desk(environment).records();
      return records.ok ? ok(rememberedIn(records.value)) : records;
    },
    'imports.remember': async ({ environment, reading }) => {
      const records = await desk(environment).records();
      if (!records.ok) return records;
      const kept = remember(rememberedIn(records.value), reading);
      records.value.cache.write(cacheName, kept, now().toISOString());
      return ok({});
    },
  };
}

/** What an older version wrote otherwise is forgotten: it is a convenience and nothing more. */
function rememberedIn({ cache }: Records): Remembered[] {
  return rememberedListSchema.safeParse(cache.read(cacheName)).data ?? [];
}
