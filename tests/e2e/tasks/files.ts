import type { Locator, Page } from '@playwright/test';
import type { RunningApp } from '../fixtures/running-app.ts';

/** The next file is saved at this path, as if a person had chosen it in the system's dialog. */
export function saveAt({ electron }: Pick<RunningApp, 'electron'>, path: string): Promise<void> {
  return electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

/** A file in memory. */
type Made = { name: string; mimeType: string; buffer: Buffer };

/** Presses a button that asks for a file (or a folder) and chooses this one, by its path or made here. */
export async function chooseFile(page: Page, button: string | RegExp, file: string | Made): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(file);
}

/** A file made here, of any kind. */
export function madeFile(name: string, content: string | Uint8Array): Made {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** Drops a file of the disk on a place, as from the system's file manager. */
export async function dropFile(page: Page, place: Locator, path: string): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error('there is nothing to drop a file on');
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 40) / 2 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
  await devtools.detach();
}
