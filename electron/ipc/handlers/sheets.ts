import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type SheetHandlers = Pick<Handlers, 'sheets.read' | 'sheets.save'>;

/** Files that a person chose to read, and tables to be saved as files. */
export function sheetHandlers({ sheets, saveFile }: Parts): SheetHandlers {
  return {
    'sheets.read': (file, { signal }) => sheets.readSheet(file, signal),
    'sheets.save': async ({ name, format, rows }, { signal }) => {
      const bytes = await sheets.writeSheet({ format, rows }, signal);
      if (!bytes.ok) return bytes;
      const saved = await saveFile(name, format, bytes.value);
      return saved.ok ? ok({ saved: saved.value }) : saved;
    },
  };
}
