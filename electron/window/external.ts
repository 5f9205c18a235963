import { dirname, resolve } from 'node:path';
import { shell } from 'electron';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { allowedLink } from './link-rule.ts';

/**
 * Opens a page of kiva.org in the person's browser. The only file that hands anything to the operating system.
 * Fails with LINK_NOT_ALLOWED, or INTERNAL when the system has no browser.
 */
export async function openExternalLink(
  url: string,
  open: (url: string) => Promise<void> = (link) => shell.openExternal(link),
): Promise<Result<void>> {
  const link = allowedLink(url);
  if (link === null) return failed(failure('LINK_NOT_ALLOWED'));
  try {
    return ok(await open(link));
  } catch {
    return failed(failure('INTERNAL', { message: 'the system could not open the link' }));
  }
}

/**
 * Shows a file in the system's own file manager, without opening it. On Linux its folder: where no file manager listens on the bus,
 * `showItemInFolder` opens the one above that (Electron 33, measured).
 */
export function showFile(path: string): void {
  const file = resolve(path);
  if (process.platform === 'linux') void shell.openPath(dirname(file));
  else shell.showItemInFolder(file);
}
