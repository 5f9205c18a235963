import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SavedBounds } from '../../../electron/window/bounds.ts';
import { rememberBounds } from '../../../electron/window/remember.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class FakeWindow extends EventEmitter {
  x = 0;
  getNormalBounds = () => ({ x: this.x, y: 0, width: 800, height: 600 });
  isMaximized = () => true;
  webContents = { getZoomFactor: () => 1.5 };
}

function remembered(): { window: FakeWindow; written: SavedBounds[] } {
  const window = new FakeWindow();
  const written: SavedBounds[] = [];
  rememberBounds(window as unknown as BrowserWindow, (bounds) => void written.push(bounds));
  return { window, written };
}

test('many moves cause one write, once the window rests', () => {
  const { window, written } = remembered();
  for (window.x = 0; window.x < 50; window.x += 1) {
    window.emit('move');
    vi.advanceTimersByTime(100);
  }
  expect(written).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(written).toEqual([{ x: 50, y: 0, width: 800, height: 600, maximized: true, zoom: 1.5 }]);
});

test('closing writes immediately, and nothing is written afterwards', () => {
  const { window, written } = remembered();
  window.emit('resize');
  window.emit('close');
  window.emit('closed');
  vi.advanceTimersByTime(10_000);
  expect(written).toHaveLength(1);
});
