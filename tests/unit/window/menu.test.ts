import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../../electron/window/menu.ts';

function roles(items: MenuItemConstructorOptions[]): string[] {
  return items.flatMap(({ role, submenu }) => [
    ...(role ? [role] : []),
    ...(Array.isArray(submenu) ? roles(submenu) : []),
  ]);
}

test.each([true, false])('developer tools are in no package (mac: %s)', (mac) => {
  expect(roles(menuTemplate({ mac, packaged: true }))).not.toContain('toggleDevTools');
  expect(roles(menuTemplate({ mac, packaged: false }))).toContain('toggleDevTools');
});

test('zoom and clipboard actions are in the menu', () => {
  const all = roles(menuTemplate({ mac: false, packaged: true }));
  expect(all).toEqual(expect.arrayContaining(['zoomIn', 'zoomOut', 'resetZoom', 'copy', 'paste', 'quit']));
});
