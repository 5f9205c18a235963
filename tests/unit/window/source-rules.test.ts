import { globSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** What no product file may contain, except the named files: `bad` is an example the rule must catch. */
const rules: { what: string; pattern: RegExp; bad: string; only?: RegExp }[] = [
  {
    what: 'a security switch of a window (checklist 2, 3, 6, 8 to 12): the defaults are right',
    pattern:
      /\b(?:webSecurity|allowRunningInsecureContent|experimentalFeatures|\w*[bB]linkFeatures|webviewTag|nodeIntegration\w*|contextIsolation|enableRemoteModule)\b/,
    bad: 'webPreferences: { nodeIntegrationInWorker: true }',
  },
  { what: 'sandbox: false', pattern: /\bsandbox['"]?\s*:\s*(?!true)/, bad: 'sandbox: false' },
  {
    what: 'a command-line switch that opens a wall',
    pattern: /--no-sandbox|disable-web-security|ignore-certificate|allow-file-access|disable-site-isolation/,
    bad: "'--no-sandbox'",
  },
  {
    what: 'a way around certificates',
    pattern: /certificate-error|setCertificateVerifyProc|rejectUnauthorized|TLS_REJECT/,
    bad: "app.on('certificate-error', …)",
  },
  {
    what: 'code made from text',
    pattern:
      /\bexecuteJavaScript|\binsertCSS\b|\beval\(|new Function\b|dangerouslySetInnerHTML|\.innerHTML\s*=/,
    bad: "contents.executeJavaScript('…')",
  },
  {
    what: 'ipcMain: the router has its own window’s',
    pattern: /\bipcMain\b/,
    bad: 'ipcMain.handle(…)',
    only: /^electron\/settings\//,
  },
  {
    what: 'ipcRenderer outside the preload',
    pattern: /\bipcRenderer\b/,
    bad: 'ipcRenderer.on(…)',
    only: /^electron\/(?:photo-)?preload\.ts$/,
  },
  {
    what: 'IPC of a window outside the router and events.ts, which tells what the contract names',
    pattern: /\.ipc\b|\b(?:contents|webContents|mainFrame)\.(?:send|postMessage)\(/,
    bad: "window.webContents.send('x')",
    only: /^electron\/(?:ipc\/(?:router|events)|window\/photo-maker)\.ts$/,
  },
  {
    what: 'shell outside external.ts (checklist 15)',
    pattern: /\{[^}]*\bshell\b[^}]*\}\s*from 'electron'|electron\.shell|\bopenExternal\(/,
    bad: "import { app, shell } from 'electron'",
    only: /^electron\/window\/external\.ts$/,
  },
  {
    what: 'the global fetch in the main process: it knows neither proxy nor certificates of the system',
    pattern: /(?<![.\w])fetch\(/,
    bad: 'await fetch(url)',
    only: /^(?:electron\/(?:kiva|practice)|renderer|shared)\//,
  },
  {
    what: 'the network in the page',
    pattern: /(?<![.\w])fetch\(|XMLHttpRequest|WebSocket|sendBeacon/,
    bad: 'new WebSocket(url)',
    only: /^electron\//,
  },
  {
    what: 'a sign that the program is under test',
    pattern: /NODE_ENV|\bVITEST\b|PLAYWRIGHT|\bJEST\b|import\.meta\.env/,
    bad: "process.env.NODE_ENV === 'test'",
  },
  { what: 'electron-store’s channel for pages', pattern: /initRenderer/, bad: 'Store.initRenderer()' },
  {
    what: 'the keychain library outside the vault',
    pattern: /['"]keytar['"]/,
    bad: "import('keytar')",
    only: /^electron\/vault\//,
  },
  {
    what: 'storage of the browser: people’s data is kept encrypted or not at all',
    pattern: /\b(?:localStorage|sessionStorage|indexedDB|document\.cookie)\b/,
    bad: "localStorage.setItem('a', 'b')",
    // Takes them away from the page.
    only: /^renderer\/app\/ahead\.ts$/,
  },
  {
    what: 'a button about work, a send or a loan that is off without a reason: ActionButton has one',
    pattern: /<Button\b(?:(?!<\/Button>|\n\s*\/>)[\s\S])*?\bdisabled=/,
    bad: '<Button variant="default" onClick={() => go()} disabled={isOff}>',
    only: /^renderer\/(?:app\/shell|components\/sheet-file|pages\/(?:settings|(?:drafts|journals|repayments)\/import|drafts\/sheet))\//,
  },
];

/** A file without its comments, which may say what the code may not. */
function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

const files = ['electron', 'renderer', 'shared']
  .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }))
  .map((path) => path.replaceAll('\\', '/'))
  .map((path) => ({ path, code: codeOf(readFileSync(join(root, path), 'utf8')) }));

describe('no product file contains', () => {
  test.each(rules)('$what', ({ pattern, bad, only }) => {
    expect(bad).toMatch(pattern);
    const found = files.filter(({ path, code }) => !only?.test(path) && pattern.test(code));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

test('reads real files, and skips only comments', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(codeOf("a(); // fetch(\n/* eval( */ b('https://x')")).toBe("a(); \n b('https://x')");
});

test.each(['preload', 'photo-preload'])(
  'the bundle %s imports only electron, so it can run sandboxed',
  async (name) => {
    const output = (await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        lib: { entry: join(root, `electron/${name}.ts`), formats: ['cjs'] },
        rollupOptions: { external: (id: string) => !id.startsWith('.') && !isAbsolute(id) },
      },
    })) as Rolldown.RolldownOutput[];
    const chunks = output[0]?.output ?? [];
    expect(chunks).toHaveLength(1);
    const code = chunks[0]?.type === 'chunk' ? chunks[0].code : '';
    const required = [...code.matchAll(/\brequire\(\s*[`'"]([^`'"]+)[`'"]\s*\)/g)].map((match) => match[1]);
    expect(required).toEqual(['electron']);
    expect(code).not.toMatch(/\bimport\s*\(|\bzod\b|process\./);
  },
);
