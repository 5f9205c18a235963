import { type BrowserWindow, dialog } from 'electron';

/** Asks with the system's own dialog for a file of these endings; null where the person would rather not. */
export async function chooseFile(
  window: BrowserWindow,
  extensions: readonly string[],
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: 'Partner Desk', extensions: [...extensions] }],
  });
  return filePaths[0] ?? null;
}
