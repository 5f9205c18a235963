import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningApp } from '../fixtures/running-app.ts';

/** The next file is saved at this path, as if a person had chosen it in the system's dialog. */
export function saveAt({ electron }: Pick<RunningApp, 'electron'>, path: string): Promise<void> {
  return electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

/** The system's dialog for opening a file answers with this path, as if a person had chosen it there. */
export function openAt({ electron }: Pick<RunningApp, 'electron'>, path: string): Promise<void> {
  return electron.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, path);
}

/** Presses a button that saves, and returns the complete file. */
export async function savedFile(
  app: RunningApp,
  button: string,
  path: string,
  timeout = 60_000,
): Promise<Buffer> {
  await saveAt(app, path);
  const press = app.page.getByRole('button', { name: button });
  const size = () =>
    readFile(path).then(
      (bytes) => bytes.length,
      () => 0,
    );
  await press.click();
  await expect.poll(size, { timeout }).toBeGreaterThan(0);
  await expect(press).toBeEnabled();
  return readFile(path);
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
