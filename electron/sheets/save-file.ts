import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { type ErrorCode, failure } from '../../shared/errors.ts';
import type { SheetFormat } from '../../shared/model/sheet.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from './write-whole.ts';

/** What can be saved; its name is the ending of the file. */
export type FileFormat = SheetFormat | 'pdf' | 'json' | 'txt';

/** Saves bytes where the person says; false when they would rather not. Fails with a FILE_ code that says why. */
export type FileSaver = (name: string, format: FileFormat, bytes: Uint8Array) => Promise<Result<boolean>>;

const filters: Record<FileFormat, { name: string; extensions: string[] }> = {
  xlsx: { name: 'Excel', extensions: ['xlsx'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  json: { name: 'JSON', extensions: ['json'] },
  txt: { name: 'Text', extensions: ['txt'] },
};

/** What the file system says of the place that was chosen. */
const failureCodes: Record<string, ErrorCode> = {
  ENOSPC: 'FILE_DISK_FULL',
  EDQUOT: 'FILE_DISK_FULL',
  EFBIG: 'FILE_DISK_FULL',
  EACCES: 'FILE_NOT_ALLOWED',
  EPERM: 'FILE_NOT_ALLOWED',
  EROFS: 'FILE_NOT_ALLOWED',
  ENAMETOOLONG: 'FILE_NAME_TOO_LONG',
};

/** Asks with the system's own dialog: the page can propose a name, but only a person chooses the place. */
export function createFileSaver(window: BrowserWindow): FileSaver {
  return async (name, format, bytes) => {
    const defaultPath = join(app.getPath('documents'), `${plainName(name)}.${format}`);
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath,
      filters: [filters[format]],
    });
    if (canceled || filePath === '') return ok(false);
    return writeWhole(filePath, bytes).then(
      () => ok(true),
      ({ code = 'unknown' }: NodeJS.ErrnoException) =>
        failed(failure(failureCodes[code] ?? 'FILE_NOT_SAVED', { message: code })),
    );
  };
}

/** A name alone: no folder, nothing that a file system refuses. */
function plainName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'Partner Desk';
}
