import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { eventNames, procedureNames } from '../../shared/procedures.ts';
import { test } from './fixtures/app.ts';
import { appFolder } from './fixtures/paths.ts';
import { listening } from './tasks/troubles.ts';

// The items of Electron's security checklist, attacked in the running program. Numbers are the checklist's items.
// Those that need no running program are tables in tests/unit/{window,ipc}; fuses (19) are read from the package.

test('2 · the page has no access to Node', async ({ sharedDesk: { page } }) => {
  const names = [
    'require',
    'process',
    'module',
    'exports',
    'Buffer',
    'global',
    '__dirname',
    'electron',
    'ipcRenderer',
  ];
  const known = await page.evaluate((all) => all.filter((name) => name in globalThis), names);
  expect(known).toEqual([]);
});

test('3 · changes to the page’s built-ins never reach the bridge', async ({ sharedDesk: { page } }) => {
  const seen = await page.evaluate(async () => {
    const calls: string[] = [];
    const spied: [object, string][] = [
      [Array.prototype, 'push'],
      [Array.prototype, 'map'],
      [Function.prototype, 'call'],
      [Function.prototype, 'apply'],
      [JSON, 'parse'],
      [JSON, 'stringify'],
      [Object, 'fromEntries'],
      [Promise.prototype, 'then'],
    ];
    const real = spied.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name) ?? {});
    for (const [owner, name] of spied) {
      const value = () => {
        calls[calls.length] = name;
      };
      Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    }
    const pending = window.partnerDesk.calls['vault.status']({ probe: false }, 'patched');
    const heard = [...calls];
    [].map.call([], String);
    for (let index = 0; index < spied.length; index += 1) {
      const [owner, name] = spied[index] as [object, string];
      Object.defineProperty(owner, name, real[index] as PropertyDescriptor);
    }
    return { answer: await pending, heard, listening: calls.length > heard.length };
  });
  expect(seen).toEqual({ answer: { ok: true, value: expect.anything() }, heard: [], listening: true });
});

test('4 · the page runs in Chromium’s sandbox', async ({ sharedDesk: { electron } }) => {
  const { pid, enforced } = await electron.evaluate(({ app, BrowserWindow }) => ({
    pid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    enforced: app.commandLine.hasSwitch('enable-sandbox'),
  }));
  expect(enforced).toBe(true);
  test.skip(process.platform !== 'linux', 'elsewhere the operating system does not show it');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  expect(status).toMatch(/^Seccomp:\t2$/m);
  expect(status).toMatch(/^NoNewPrivs:\t1$/m);
  expect(status).toMatch(/^CapEff:\t0{16}$/m);
});

test('5 · every permission is denied', async ({ sharedDesk: { page } }) => {
  const answers = await page.evaluate(async () => {
    const refused = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'GRANTED',
        () => 'refused',
      );
    const names = [
      'camera',
      'geolocation',
      'microphone',
      'midi',
      'notifications',
      'clipboard-read',
      'storage-access',
    ];
    const states = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return `${name} ${state}`;
    });
    return {
      notification: await Notification.requestPermission(),
      place: await refused(new Promise((ok, no) => navigator.geolocation.getCurrentPosition(ok, no))),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia({ video: true })),
      midi: await refused(navigator.requestMIDIAccess()),
      clipboard: await refused(navigator.clipboard.readText()),
      granted: (await Promise.all(states)).filter((state) => state.endsWith(' granted')),
    };
  });
  expect(answers).toEqual({
    notification: 'denied',
    place: 'refused',
    camera: 'refused',
    screen: 'refused',
    midi: 'refused',
    clipboard: 'refused',
    granted: [],
  });
});

test('7 · the page’s CSP is exactly this one, with a nonce of this load', async ({
  sharedDesk: { electron },
}) => {
  const load = () =>
    electron.evaluate(async ({ BrowserWindow }) => {
      const answer =
        await BrowserWindow.getAllWindows()[0]?.webContents.session.fetch('app://bundle/index.html');
      return {
        policy: answer?.headers.get('content-security-policy') ?? '',
        body: (await answer?.text()) ?? '',
      };
    });
  const [first, second] = [await load(), await load()];
  const nonce = /'nonce-([\w-]{24})'/.exec(first.policy)?.[1] ?? 'none';
  expect(first.policy.replace(nonce, 'N')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types default",
  );
  expect(first.body).toContain(`<meta name="csp-nonce" content="${nonce}"`);
  expect(second.policy).not.toContain(nonce);
});

test('7 · the built page has no inline script, style or handler', () => {
  const html = readFileSync(join(appFolder, 'dist/renderer/index.html'), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style[\s>]|\son\w+=|\sstyle=|javascript:/i);
});

const codeFromText: Record<string, () => void> = {
  // biome-ignore lint/security/noGlobalEval: this is the attack
  eval: () => globalThis.eval('window.hit = 1'),
  Function: () => new Function('window.hit = 1')(),
  'an inline script': () => {
    const script = document.createElement('script');
    script.append(document.createTextNode('window.hit = 1'));
    document.body.append(script);
  },
  'a script of another host': () => {
    const script = document.createElement('script');
    script.src = 'https://example.com/a.js';
    document.body.append(script);
  },
  'a worker of text': () => {
    const text = new Blob(['postMessage(1)'], { type: 'text/javascript' });
    new Worker(URL.createObjectURL(text)).onmessage = () => Object.assign(window, { hit: 1 });
  },
  'a handler in HTML': () =>
    document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.hit = 1">'),
  'a handler in an attribute': () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.hit = 1');
    document.body.append(button);
    button.click();
  },
  'a timer': () => void setTimeout('window.hit = 1'),
};

for (const [way, act] of Object.entries(codeFromText))
  test(`7 · ${way} does not run text as code`, async ({ sharedDesk: { page } }) => {
    const refusals = await refusalsOf(page, act);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(refusals).not.toEqual([]);
  });

test('7 · the page has no network access', async ({ sharedDesk: { page, electron }, practiceServer }) => {
  const server = await practiceServer();
  const origin = new URL(server.address.apiBaseUrl).origin;
  const hits = await refusalsOf(
    page,
    (to) => {
      void fetch(to).catch(() => undefined);
      const request = new XMLHttpRequest();
      request.open('GET', to);
      request.onerror = () => undefined;
      request.send();
      navigator.sendBeacon(to, 'x');
      for (const tag of ['img', 'iframe', 'video'] as const) {
        const element = document.createElement(tag);
        element.src = to;
        document.body.append(element);
      }
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = to;
      document.head.append(style);
      const form = document.createElement('form');
      form.action = to;
      document.body.append(form);
      form.submit();
      try {
        new WebSocket(to.replace('http', 'ws'));
      } catch {
        // Some refusals are exceptions.
      }
    },
    origin,
    6,
  );
  expect([...new Set(hits)].sort()).toEqual(
    expect.arrayContaining([
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'media-src',
      'style-src-elem',
    ]),
  );
  const around = await electron.evaluate(
    ({ BrowserWindow }, to) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.session.fetch(to)
        .then(
          () => 'went out',
          (error) => String(error),
        ),
    origin,
  );
  expect(around).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(await server.log()).toEqual([]);
});

test('7 · no dictionary is fetched, neither at the start nor by a spell checker that is on', async ({
  launch,
}) => {
  const asked: string[] = [];
  const proxy = createServer((request, answer) => {
    asked.push(`${request.method} ${request.url}`);
    answer.writeHead(404).end();
  });
  proxy.on('connect', ({ url }, socket) => {
    asked.push(`CONNECT ${url}`);
    socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
  });
  const { port, stop } = await listening(proxy);
  // Loopback, where the practice server is, goes past a proxy.
  const { electron } = await launch({ args: [`--proxy-server=http://127.0.0.1:${port}`] });
  const outcome = await electron.evaluate(({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
    own?.setSpellCheckerEnabled(true);
    return new Promise((resolve) => {
      own?.once('spellcheck-dictionary-download-failure', (_event, language) => resolve(language));
      own?.setSpellCheckerLanguages(['fr']);
    });
  });
  expect(outcome).toBe('fr');
  expect(asked).toEqual([]);
  await stop();
});

test('11 · a webview does not attach', async ({ sharedDesk: { electron, page } }) => {
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    document.body.append(view);
  });
  await page.waitForTimeout(300);
  expect(
    await electron.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getType())),
  ).toEqual(['window']);
});

test('14 · no window opens', async ({ sharedDesk: { electron, page } }) => {
  for (const url of ['https://example.com/', 'about:blank', 'app://bundle/index.html', ''])
    expect(await page.evaluate((to) => window.open(to), url)).toBeNull();
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('15 · only pages of kiva.org reach the person’s browser', async ({ sharedDesk: { electron, page } }) => {
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  const open = (url: string) =>
    page.evaluate((to) => window.partnerDesk.calls['links.open']({ url: to }, to.slice(0, 60)), url);
  for (const url of [
    'https://evil.example/',
    'https://kiva.org@evil.example/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ms-msdt:/id',
  ])
    expect(await open(url)).toMatchObject({ ok: false, error: { code: 'LINK_NOT_ALLOWED' } });
  expect(await open('https://www.kiva.org/lend/1')).toMatchObject({ ok: true });
  expect(await electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    'https://www.kiva.org/lend/1',
  ]);
});

test('17 · a frame inside the page has no bridge, and our page cannot be framed', async ({
  sharedDesk: { page },
}) => {
  const frames = await page.evaluate(async () => {
    const make = async (src: string | null) => {
      const frame = document.createElement('iframe');
      if (src) frame.src = src;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      try {
        return `partnerDesk ${typeof (frame.contentWindow as Window & { partnerDesk?: unknown })?.partnerDesk}`;
      } catch {
        return 'out of reach';
      } finally {
        frame.remove();
      }
    };
    return [await make(null), await make('app://bundle/index.html')];
  });
  expect(frames[0]).toBe('partnerDesk undefined');
  expect(frames[1]).toMatch(/^partnerDesk undefined$|^out of reach$/);
});

test('18 · local files are not accessible', async ({ sharedDesk: { electron, page } }) => {
  const read = (url: string) =>
    page.evaluate(
      (to) =>
        fetch(to).then(
          () => 'READ',
          () => 'refused',
        ),
      url,
    );
  for (const url of ['file:///etc/passwd', 'app://bundle/index.html', 'app://bundle/../package.json'])
    expect(await read(url)).toBe('refused');
  const statuses = await electron.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    // All except the first name an existing file, one folder up.
    const urls = [
      'app://bundle//etc/passwd',
      'app://bundle/..%2felectron%2fmain.js',
      'app://bundle/%2e%2e%2felectron%2fmain.js',
      'app://bundle/assets/..%2f..%2felectron%2fmain.js',
      'app://bundle/..%5celectron%5cmain.js',
    ];
    return Promise.all(urls.map(async (url) => (await session?.fetch(url))?.status));
  });
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

test('20 · the bridge is exactly the contract, and the page cannot change it', async ({
  sharedDesk: { page },
}) => {
  const bridge = await page.evaluate(() => {
    const tried: string[] = [];
    const attempt = (change: () => void) => {
      try {
        change();
      } catch {
        tried.push('threw');
      }
    };
    const before = window.partnerDesk.calls['app.state'];
    attempt(() => Object.assign(window, { partnerDesk: { calls: {} } }));
    attempt(() => Object.assign(window.partnerDesk.calls, { 'app.state': () => 'mine' }));
    attempt(() => Reflect.deleteProperty(window.partnerDesk.calls, 'app.state'));
    return {
      same: window.partnerDesk.calls['app.state'] === before,
      top: Object.keys(window.partnerDesk).sort(),
      calls: Object.keys(window.partnerDesk.calls).sort(),
      on: Object.keys(window.partnerDesk.on).sort(),
    };
  });
  expect(bridge).toEqual({
    same: true,
    top: ['calls', 'cancel', 'on'],
    calls: [...procedureNames].sort(),
    on: [...eventNames].sort(),
  });
});

/**
 * What was refused while the page did something, until so many different things were and half a second more: directives
 * violated, and exceptions. It acts from a timer, because Playwright's own evaluation is free of the policy.
 */
async function refusalsOf(
  page: Page,
  act: (argument: string) => void,
  argument = '',
  many = 1,
): Promise<string[]> {
  await page.evaluate(() => {
    const hits: string[] = [];
    Object.assign(window, { hits });
    document.addEventListener('securitypolicyviolation', (event) => hits.push(event.effectiveDirective));
    window.addEventListener('error', (event) => hits.push(event.message));
  });
  await page.evaluate(`void setTimeout(() => (${String(act)})(${JSON.stringify(argument)}))`);
  const heard = () => page.evaluate(() => (window as unknown as { hits: string[] }).hits);
  await expect.poll(async () => new Set(await heard()).size).toBeGreaterThanOrEqual(many);
  await page.waitForTimeout(500);
  const hits = await heard();
  await page.reload();
  return hits;
}
