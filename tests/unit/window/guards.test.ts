import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { guardContents } from '../../../electron/window/guards.ts';
import { denyIn } from '../../../electron/window/permissions.ts';

vi.mock('electron', () => ({ app: {}, session: {} }));

type OpenHandler = (details: { url: string }) => { action: string };

class FakePage extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' });
  setWindowOpenHandler = (handler: OpenHandler): void => {
    this.openHandler = handler;
  };
}

function guarded(): { page: FakePage; logged: unknown[] } {
  const page = new FakePage();
  const logged: unknown[] = [];
  guardContents(page as unknown as WebContents, { warn: (_event, details) => void logged.push(details) });
  return { page, logged };
}

function isPrevented(event: string, details: Record<string, unknown>): boolean {
  const preventDefault = vi.fn();
  guarded().page.emit(event, { ...details, preventDefault });
  return preventDefault.mock.calls.length > 0;
}

const own = 'app://bundle/index.html#/loans';
const hostile = [
  'https://example.com/?app://bundle/index.html',
  'file:///etc/passwd',
  'app://bundle/a.js',
  'about:blank',
];

test.each(hostile)('%s may not be navigated to', (url) => {
  expect(isPrevented('will-navigate', { url, isMainFrame: true })).toBe(true);
  expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  expect(guarded().page.openHandler({ url })).toEqual({ action: 'deny' });
});

test('our own page may load itself, in the top frame only, and never by a redirect', () => {
  expect(isPrevented('will-navigate', { url: own, isMainFrame: true })).toBe(false);
  expect(isPrevented('will-frame-navigate', { url: own, isMainFrame: true })).toBe(false);
  expect(isPrevented('will-frame-navigate', { url: own, isMainFrame: false })).toBe(true);
  expect(isPrevented('will-redirect', { url: own, isMainFrame: true })).toBe(true);
  expect(isPrevented('will-attach-webview', {})).toBe(true);
  expect(guarded().page.openHandler({ url: own })).toEqual({ action: 'deny' });
});

test('logs only the scheme of a refused address', () => {
  const { page, logged } = guarded();
  page.emit('will-navigate', { url: 'https://example.com/borrower-name', preventDefault: () => undefined });
  expect(logged).toEqual([{ what: 'navigation', scheme: 'https:' }]);
});

/** Every permission that Electron's documentation of 33 to 45 names, and one that it does not. */
const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
  'made-up',
];

test.each(permissions)('%s is refused when requested and when checked', (permission) => {
  const handlers = denied();
  expect(handlers.check({}, permission, 'app://bundle')).toBe(false);
  const answer = vi.fn();
  handlers.request({}, permission, answer);
  expect(answer.mock.calls).toEqual([[false]]);
});

test('devices, screens, downloads, dictionaries and Windows sign-in are refused', () => {
  const handlers = denied();
  expect(handlers.device({ deviceType: 'usb' })).toBe(false);
  const streams = vi.fn();
  handlers.display({}, streams);
  expect(streams.mock.calls).toEqual([[{}]]);
  const preventDefault = vi.fn();
  handlers.download({ preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(handlers.ntlm).toEqual(['']);
  expect(handlers.dictionaries.map((url) => new URL(url).protocol)).toEqual(['app:']);
});

type Handler = (...args: unknown[]) => unknown;

function denied() {
  const set = new Map<string, Handler>();
  const keep = (name: string) => (handler: Handler) => void set.set(name, handler);
  const ntlm: string[] = [];
  const dictionaries: string[] = [];
  denyIn({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    on: (event: string, handler: Handler) => void set.set(event, handler),
    setSpellCheckerDictionaryDownloadURL: (url: string) => void dictionaries.push(url),
    allowNTLMCredentialsForDomains: (domains: string) => void ntlm.push(domains),
  } as unknown as Session);
  const got = (name: string): Handler => set.get(name) ?? expect.fail(`no ${name}`);
  return {
    request: got('request'),
    check: got('check'),
    device: got('device'),
    display: got('display'),
    download: got('will-download'),
    ntlm,
    dictionaries,
  };
}
