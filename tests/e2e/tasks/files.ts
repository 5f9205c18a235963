import type { RunningApp } from '../fixtures/running-app.ts';

/** The next file is saved at this place, as if a person had chosen it in the system's dialog. */
export function saveAt({ electron }: Pick<RunningApp, 'electron'>, path: string): Promise<void> {
  return electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}
