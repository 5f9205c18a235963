import type { BaseWindow, MenuItemConstructorOptions, WebContents } from 'electron';

/** The words of the menu that Electron does not give by itself. */
export type MenuWords = {
  file: string;
  edit: string;
  view: string;
  window: string;
  help: string;
  /** What the page does by a key of its own. */
  goTo: string;
  search: string;
  keys: string;
};

const english: MenuWords = {
  ...{ file: '&File', edit: '&Edit', view: '&View', window: '&Window', help: '&Help' },
  ...{ goTo: 'Go To or Begin…', search: 'Search on This Page', keys: 'All Keys' },
};

/** The application's menu. Developer tools are in none that is shipped. */
export function menuTemplate(
  options: { mac: boolean; packaged: boolean },
  words: MenuWords = english,
): MenuItemConstructorOptions[] {
  return [
    ...(options.mac ? [{ role: 'appMenu' } as const] : []),
    { label: words.file, submenu: [{ role: options.mac ? 'close' : 'quit' }] },
    { label: words.edit, submenu: [...editItems(), { type: 'separator' }, ...findItems(words)] },
    { label: words.view, submenu: viewItems(options.packaged) },
    {
      label: words.window,
      submenu: [{ role: 'minimize' }, ...(options.mac ? [{ role: 'zoom' } as const] : [])],
    },
    { label: words.help, role: 'help', submenu: [pageKey(words.keys, 'F1')] },
  ];
}

function editItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
}

function findItems(words: MenuWords): MenuItemConstructorOptions[] {
  return [pageKey(words.goTo, 'K', 'CommandOrControl'), pageKey(words.search, 'F', 'CommandOrControl')];
}

/**
 * An item that stands for a key of the page (renderer/app/keys/): it shows the key, which stays the page's own, and
 * chosen by mouse it presses it there.
 */
function pageKey(label: string, keyCode: string, modifier?: 'CommandOrControl'): MenuItemConstructorOptions {
  const accelerator = modifier ? `${modifier}+${keyCode}` : keyCode;
  const held = process.platform === 'darwin' ? 'meta' : 'control';
  const modifiers = modifier ? [held as 'meta' | 'control'] : [];
  const press = (_item: unknown, window?: BaseWindow & { webContents?: WebContents }) =>
    window?.webContents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
  return { label, accelerator, registerAccelerator: false, click: press };
}

function viewItems(packaged: boolean): MenuItemConstructorOptions[] {
  return [
    { role: 'reload' },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(packaged ? [] : [{ role: 'toggleDevTools' } as const]),
  ];
}
