import type { WebContents, WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import { isTrustedFrame } from '../../../electron/ipc/sender.ts';

type Frame = WebFrameMain | null | undefined;

const frame = (url: string) => ({ url }) as WebFrameMain;
const windowOf = (mainFrame: Frame, destroyed = false) =>
  ({ mainFrame, isDestroyed: () => destroyed }) as unknown as WebContents;

test('trusts the top frame of our window when it shows our page', () => {
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
])('does not trust a top frame showing %j', (url) => {
  const top = frame(url);
  expect(isTrustedFrame(top, windowOf(top))).toBe(false);
});

test('does not trust sub-frames, missing frames or destroyed windows', () => {
  const top = frame('app://bundle/index.html');
  expect(isTrustedFrame(frame('app://bundle/index.html'), windowOf(top))).toBe(false);
  expect(isTrustedFrame(null, windowOf(top))).toBe(false);
  expect(isTrustedFrame(undefined, windowOf(undefined))).toBe(false);
  expect(isTrustedFrame(top, windowOf(top, true))).toBe(false);
});

test('does not trust or throw on a frame that is disposed of during the check', () => {
  const gone = {
    get url(): string {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    },
  } as WebFrameMain;
  expect(isTrustedFrame(gone, windowOf(gone))).toBe(false);
});
