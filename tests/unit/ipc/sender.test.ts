import type { WebContents, WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import { isTrustedFrame } from '../../../electron/ipc/sender.ts';

type Frame = WebFrameMain | null | undefined;

const frame = (url: string) => ({ url }) as WebFrameMain;
const windowOf = (mainFrame: Frame, destroyed = false) =>
  ({ mainFrame, isDestroyed: () => destroyed }) as unknown as WebContents;

test('the top frame of our window, showing our page, is trusted', () => {
  const top = frame('app://bundle/index.html#/loans');
  expect(isTrustedFrame(top, windowOf(top))).toBe(true);
});

test.each([
  'about:blank',
  '',
  'https://bundle/index.html',
  'https://example.com/?app://bundle',
  'app://evil/index.html',
  'app://bundle.evil/index.html',
  'file:///index.html',
  'data:text/html,x',
])('the top frame showing %j is not', (url) => {
  const top = frame(url);
  expect(isTrustedFrame(top, windowOf(top))).toBe(false);
});

test('neither is a sub-frame, even of our own page, nor no frame, nor a destroyed window', () => {
  const top = frame('app://bundle/index.html');
  expect(isTrustedFrame(frame('app://bundle/index.html'), windowOf(top))).toBe(false);
  expect(isTrustedFrame(null, windowOf(top))).toBe(false);
  expect(isTrustedFrame(undefined, windowOf(undefined))).toBe(false);
  expect(isTrustedFrame(top, windowOf(top, true))).toBe(false);
});

test('a frame that was disposed of while it is asked is not trusted, and nothing is thrown', () => {
  const gone = {
    get url(): string {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    },
  } as WebFrameMain;
  expect(isTrustedFrame(gone, windowOf(gone))).toBe(false);
});
