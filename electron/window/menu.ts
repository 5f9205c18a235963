import type { BaseWindow, MenuItemConstructorOptions, WebContents } from 'electron';
import type { Words } from '../words/words.ts';
import { problemPage } from './app-url.ts';

type MenuWords = Words['menu'];

/**
 * The application's menu. Developer tools are in none that is shipped. Each role has a label: Electron's own are
 * English on every computer.
 */
export function menuTemplate(
  options: { mac: boolean; packaged: boolean },
  words: MenuWords,
): MenuItemConstructorOptions[] {
  return [
    ...(options.mac ? [appMenu(words)] : []),
    {
      label: words.file,
      submenu: [options.mac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit }],
    },
    { label: words.edit, submenu: [...editItems(words), { type: 'separator' }, ...findItems(words)] },
    { label: words.view, submenu: viewItems(options.packaged, words) },
    {
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        ...(options.mac ? [{ role: 'zoom', label: words.zoom } as const] : []),
      ],
    },
    {
      label: words.help,
      role: 'help',
      submenu: [
        pageKey(words.guides, 'F1', 'Shift'),
        pageKey(words.keys, 'F1'),
        { type: 'separator' },
        { label: words.problem, click: openProblemPage },
      ],
    },
  ];
}

function appMenu(words: MenuWords): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: words.about },
      { type: 'separator' },
      { role: 'services', label: words.services },
      { type: 'separator' },
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      { type: 'separator' },
      { role: 'quit', label: words.quitProgram },
    ],
  };
}

function editItems(words: MenuWords): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
}

function findItems(words: MenuWords): MenuItemConstructorOptions[] {
  return [pageKey(words.goTo, 'K', 'CommandOrControl'), pageKey(words.search, 'F', 'CommandOrControl')];
}

/**
 * An item that stands for a key of the page (renderer/app/keys/): it shows the key, which stays the page's own, and
 * chosen by mouse it presses it there.
 */
function pageKey(
  label: string,
  keyCode: string,
  modifier?: 'CommandOrControl' | 'Shift',
): MenuItemConstructorOptions {
  const accelerator = modifier ? `${modifier}+${keyCode}` : keyCode;
  const command: 'meta' | 'control' = process.platform === 'darwin' ? 'meta' : 'control';
  const modifiers = modifier ? [modifier === 'Shift' ? ('shift' as const) : command] : [];
  const press = (_item: unknown, window?: BaseWindow & { webContents?: WebContents }) =>
    window?.webContents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
  return { label, accelerator, registerAccelerator: false, click: press };
}

/** Also where the page that is shown is the static one, which has no script to press a key in. */
function openProblemPage(_item: unknown, window?: BaseWindow & { webContents?: WebContents }): void {
  void window?.webContents?.loadURL(problemPage).catch(() => {});
}

function viewItems(packaged: boolean, words: MenuWords): MenuItemConstructorOptions[] {
  return [
    { role: 'reload', label: words.reload },
    { type: 'separator' },
    { role: 'resetZoom', label: words.resetZoom },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    { role: 'togglefullscreen', label: words.fullScreen },
    ...(packaged ? [] : [{ role: 'toggleDevTools' } as const]),
  ];
}
