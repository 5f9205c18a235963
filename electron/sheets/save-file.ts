import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { type ErrorCode, failure } from '../../shared/errors.ts';
import type { SheetFormat } from '../../shared/model/sheet.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { plainFileName } from './file-name.ts';
import { writeWhole } from './write-whole.ts';

/** What can be saved; its name is the ending of the file. */
export type FileFormat = SheetFormat | 'pdf' | 'json' | 'txt' | 'zip' | typeof transferFormat;

/** The ending of a transfer file. */
export const transferFormat = 'partnerdesk';

/** Saves bytes where the person says; false when they would rather not. Fails with a FILE_ code that says why. */
export type FileSaver = (name: string, format: FileFormat, bytes: Uint8Array) => Promise<Result<boolean>>;

const filters: Record<FileFormat, { name: string; extensions: string[] }> = {
  xlsx: { name: 'Excel', extensions: ['xlsx'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  json: { name: 'JSON', extensions: ['json'] },
  txt: { name: 'Text', extensions: ['txt'] },
  zip: { name: 'ZIP', extensions: ['zip'] },
  [transferFormat]: { name: 'Partner Desk', extensions: [transferFormat] },
};

/** What is never saved here, and chosen all the same: an installer of an update, or the channel file beside it. */
const installers = { name: 'Partner Desk', extensions: ['deb', 'AppImage', 'exe', 'zip', 'yml'] };

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
  const choosePlace = createPlaceChooser(window);
  return async (name, format, bytes) => {
    const path = await choosePlace(name, format);
    if (path === null) return ok(false);
    return writeWhole(path, bytes).then(
      () => ok(true),
      ({ code = 'unknown' }: NodeJS.ErrnoException) => failed(notSaved(code)),
    );
  };
}

/** Asks where a file goes; null where the person would rather not. */
export type ChoosePlace = (name: string, format: FileFormat) => Promise<string | null>;

/** For what writes its file itself, such as a process of its own. */
export function createPlaceChooser(window: BrowserWindow): ChoosePlace {
  return async (name, format) => {
    const defaultPath = join(app.getPath('documents'), `${plainFileName(name)}.${format}`);
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath,
      filters: [filters[format]],
    });
    return canceled || filePath === '' ? null : filePath;
  };
}

/** Asks for a file of this kind; null where the person would rather not. */
export async function chooseFile(
  window: BrowserWindow,
  format: FileFormat | 'installer',
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [format === 'installer' ? installers : filters[format]],
  });
  return filePaths[0] ?? null;
}

/** Why a file was not saved, by the file system's code. */
export function notSaved(code: string): Failure {
  return failure(failureCodes[code] ?? 'FILE_NOT_SAVED', { message: code });
}
