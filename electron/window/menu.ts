import type { MenuItemConstructorOptions } from 'electron';

/** The words of the menu that Electron does not give by itself. */
export type MenuWords = { file: string; edit: string; view: string; window: string };

const english: MenuWords = { file: '&File', edit: '&Edit', view: '&View', window: '&Window' };

/** The application's menu. Developer tools are in none that is shipped. */
export function menuTemplate(
  options: { mac: boolean; packaged: boolean },
  words: MenuWords = english,
): MenuItemConstructorOptions[] {
  return [
    ...(options.mac ? [{ role: 'appMenu' } as const] : []),
    { label: words.file, submenu: [{ role: options.mac ? 'close' : 'quit' }] },
    { label: words.edit, submenu: editItems() },
    { label: words.view, submenu: viewItems(options.packaged) },
    {
      label: words.window,
      submenu: [{ role: 'minimize' }, ...(options.mac ? [{ role: 'zoom' } as const] : [])],
    },
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
