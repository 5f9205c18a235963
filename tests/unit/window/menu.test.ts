import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../../electron/window/menu.ts';
import { words } from '../../../electron/words/words.ts';

function roles(items: MenuItemConstructorOptions[]): string[] {
  return items.flatMap(({ role, submenu }) => [
    ...(role ? [role] : []),
    ...(Array.isArray(submenu) ? roles(submenu) : []),
  ]);
}

test.each([true, false])('developer tools are in no package (mac: %s)', (mac) => {
  expect(roles(menuTemplate({ mac, packaged: true }, words().menu))).not.toContain('toggleDevTools');
  expect(roles(menuTemplate({ mac, packaged: false }, words().menu))).toContain('toggleDevTools');
});

test('items for keys of the page show them, leave them to the page, and press them there', () => {
  const pressed: unknown[] = [];
  const window = { webContents: { sendInputEvent: (input: unknown) => pressed.push(input) } };
  const items = menuTemplate({ mac: false, packaged: true }, words().menu)
    .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    .filter(({ accelerator }) => accelerator !== undefined);
  expect(items.map(({ accelerator }) => accelerator)).toEqual([
    'CommandOrControl+K',
    'CommandOrControl+F',
    'Shift+F1',
    'F1',
  ]);
  for (const { registerAccelerator, click } of items) {
    expect(registerAccelerator).toBe(false);
    click?.({} as never, window as never, {} as never);
  }
  expect(pressed).toMatchObject([
    { keyCode: 'K' },
    { keyCode: 'F' },
    { keyCode: 'F1', modifiers: ['shift'] },
    { keyCode: 'F1', modifiers: [] },
  ]);
});

test('zoom and clipboard actions are in the menu', () => {
  const all = roles(menuTemplate({ mac: false, packaged: true }, words().menu));
  expect(all).toEqual(expect.arrayContaining(['zoomIn', 'zoomOut', 'resetZoom', 'copy', 'paste', 'quit']));
});

test('every item has words of the language, not those that Electron has in English alone', () => {
  const unnamed = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [
      ...(item.label === undefined && item.type !== 'separator' && item.role !== 'appMenu' ? [item] : []),
      ...(Array.isArray(item.submenu) ? unnamed(item.submenu) : []),
    ]);
  for (const mac of [true, false])
    expect(unnamed(menuTemplate({ mac, packaged: true }, words().menu))).toEqual([]);
});
