import type { BrowserWindow } from 'electron';
import type { SavedBounds } from './bounds.ts';

const settleMs = 500;

/** Remembers the window's place and zoom: some time after it was last moved, and at once when it closes. */
export function rememberBounds(window: BrowserWindow, write: (bounds: SavedBounds) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    const zoom = window.webContents.getZoomFactor();
    write({ ...window.getNormalBounds(), maximized: window.isMaximized(), zoom });
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, settleMs);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', save);
  window.on('closed', () => clearTimeout(timer));
}
