import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { windowsOf } from '../e2e/tasks/bare-start.ts';
import {
  packedBinary,
  packedFolder,
  refusedStart,
  startPacked,
  stop,
  temporaryFolder,
  titled,
} from './packed.ts';

// Chromium reads switches from the command line. Those that weaken security stop the start with a message, before anything is opened.

test.skip(process.platform !== 'linux', 'without a screen a start ends at once on Linux alone');

/** Grouped by effect. */
const attacks: Record<string, readonly string[]> = {
  'opens the bridge to others': [
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--remote-debugging-address=0.0.0.0',
    '--remote-debugging-targets=127.0.0.1:1',
    '--remote-allow-origins=*',
    '--inspect',
    '--inspect-brk=0',
    '--load-extension=/tmp/x',
    '--auto-open-devtools-for-tabs',
  ],
  'sends secrets to a false host': [
    '--ignore-certificate-errors',
    '--ignore-certificate-errors-spki-list=x',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--host-rules=MAP * 127.0.0.1',
    '--allow-insecure-localhost',
    '--unsafely-treat-insecure-origin-as-secure=http://x',
    '--test-third-party-cookie-phaseout',
    '--auth-server-allowlist=*',
    '--auth-negotiate-delegate-allowlist=*',
    '--ssl-version-min=tls1',
    '--cipher-suite-blacklist=x',
    '--origin-to-force-quic-on=x',
  ],
  'takes down walls': [
    '--no-sandbox',
    '--disable-setuid-sandbox',
    '--disable-gpu-sandbox',
    '--disable-seccomp-filter-sandbox',
    '--single-process',
    '--in-process-gpu',
    '--disable-web-security',
    '--allow-file-access-from-files',
    '--allow-running-insecure-content',
    '--disable-site-isolation-trials',
    '--disable-features=IsolateOrigins',
    '--enable-features=NetworkServiceInProcess',
    '--enable-features=WaylandWindowDecorations,NetworkServiceInProcess',
    '--enable-blink-features=x',
    '--js-flags=--allow-natives-syntax',
    '--no-experimental-require-module',
    '--password-store=basic',
  ],
  'runs a command': [
    '--renderer-cmd-prefix=touch /tmp/x',
    '--utility-cmd-prefix=touch /tmp/x',
    '--gpu-launcher=touch /tmp/x',
    '--ppapi-plugin-launcher=x',
    '--require=/tmp/x.js',
    '-r',
    '-e',
    '--eval=1',
    '--import=/tmp/x.mjs',
  ],
  'writes what people typed into files': [
    '--ssl-key-log-file=/tmp/x',
    '--log-net-log=/tmp/x',
    '--net-log-capture-mode=Everything',
    '--enable-logging=file',
    '--log-file=/tmp/x',
    '--v=3',
    '--vmodule=*=9',
    '--trace-startup=*',
    '--trace-startup-file=/tmp/x',
    '--enable-crash-reporter=x',
    '--crash-dumps-dir=/tmp/x',
    '--user-data-dir=/tmp/x',
    '--disk-cache-dir=/tmp/x',
    '--disable-dev-shm-usage',
  ],
  'is a switch in disguise': [
    '-remote-debugging-port=0',
    ' --remote-debugging-port=0',
    '\t-remote-debugging-port=0 ',
    '--remote-debugging-port',
    '--Remote-Debugging-Port=0',
    '---remote-debugging-port=0',
    '--lang=fr --remote-debugging-port=0',
    '--constructor',
    '--__proto__=x',
    '--nobody-knows-this-one',
  ],
};

for (const [what, switches] of Object.entries(attacks))
  test(`refuses each switch that ${what}`, () => {
    for (const one of switches) {
      const { status, stderr, files } = refusedStart(['--lang=en', one]);
      const name = one.trim().replace(/^--?/, '--').split('=')[0] ?? '';
      expect.soft([one, status]).toEqual([one, 1]);
      expect.soft(stderr, one).toContain(name);
      expect.soft(stderr, one).toMatch(/does not start with/);
      expect.soft(stderr, one).not.toMatch(/listening/);
      // Not even its own folder was accessed.
      expect.soft([one, ...files]).toEqual([one]);
    }
  });

test('switches on which Chromium or Node exit open nothing either', () => {
  for (const one of ['--disable-namespace-sandbox', '--no-zygote', '--=x', '--cpu-prof']) {
    const { status, files } = refusedStart([one]);
    expect.soft([one, ...files]).toEqual([one]);
    expect.soft(status, one).not.toBe(0);
  }
});

test('no script runs before a refused start', () => {
  const folder = temporaryFolder();
  const [script, marker] = [join(folder, 'x.cjs'), join(folder, 'marker')];
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`);
  for (const args of [['--require', script], [`--require=${script}`], ['-r', script], [`--import=${script}`]])
    expect(refusedStart(args).status).not.toBe(0);
  refusedStart([`--renderer-cmd-prefix=node ${script}`]);
  refusedStart([`--utility-cmd-prefix=node ${script}`, `--gpu-launcher=node ${script}`]);
  expect(existsSync(marker)).toBe(false);
  rmSync(folder, { recursive: true });
});

test('refuses one among harmless ones, after a bare --, and lists each', () => {
  const { status, stderr } = refusedStart(['--disable-gpu', '--', '--no-proxy', '--remote-debugging-pipe']);
  expect(status).toBe(1);
  expect(stderr).toContain('--no-proxy\n--remote-debugging-pipe');
});

test('refuses environment variables that make Chromium write keys and logs, or run without its sandbox', () => {
  const keys = join(temporaryFolder(), 'keys');
  for (const [name, value] of [
    ['SSLKEYLOGFILE', keys],
    ['ELECTRON_ENABLE_LOGGING', '1'],
    ['ELECTRON_DISABLE_SANDBOX', '0'],
  ] as const) {
    const { status, stderr, files } = refusedStart([], { [name]: value });
    expect.soft([name, status, ...files]).toEqual([name, 1]);
    expect.soft(stderr).toContain(`does not start while “${name}” is set`);
  }
  expect(existsSync(keys)).toBe(false);
});

test('a box explains it, and no port is opened for it', async () => {
  const dataDir = temporaryFolder();
  const program = startPacked(dataDir, ['--remote-debugging-port=0']);
  await program.seeWindow(/^Partner Desk$/);
  expect(program.terminal()).not.toMatch(/listening/);
  expect(readdirSync(dataDir)).toEqual(['settings.json']);
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(1);
});

test('a refused second start does not affect the first program', async () => {
  const dataDir = temporaryFolder();
  const first = startPacked(dataDir);
  await first.seeWindow(titled('Today – Partner Desk – Practice'));
  const second = startPacked(dataDir, ['--remote-debugging-port=0']);
  await second.seeWindow(/^Partner Desk$/);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(1);
  expect(first.terminal() + second.terminal()).not.toMatch(/listening/);
  expect(windowsOf(first.child.pid ?? 0).map(({ name }) => name)).toContainEqual(
    expect.stringMatching(titled('Today – Partner Desk – Practice')),
  );
  await stop(first);
});

test('a copy named like a bare Electron still counts as packed', () => {
  const copy = join(packedFolder(), '..', `copy-${process.pid}`);
  mkdirSync(copy);
  for (const entry of readdirSync(packedFolder(), { withFileTypes: true })) {
    const [from, to] = [join(packedFolder(), entry.name), join(copy, entry.name)];
    if (entry.isDirectory()) cpSync(from, to, { recursive: true });
    else linkSync(from, to);
  }
  renameSync(join(copy, basename(packedBinary())), join(copy, 'electron'));
  const { status, stderr } = refusedStart(['--remote-debugging-port=0'], {}, join(copy, 'electron'));
  expect([status, /does not start with/.test(stderr)]).toEqual([1, true]);
  rmSync(copy, { recursive: true });
});

test('starts with the switches that desktops and offices need', async () => {
  const dataDir = temporaryFolder();
  const program = startPacked(
    dataDir,
    [
      '--ozone-platform-hint=auto',
      '--enable-features=UseOzonePlatform,WaylandWindowDecorations',
      '--enable-wayland-ime',
      '--disable-gpu',
      '--force-device-scale-factor=1.5',
      '--force-renderer-accessibility',
      '--lang=fr',
      '--proxy-server=http://127.0.0.1:1',
      '--proxy-bypass-list=<local>',
      '/a/file/that/somebody/dropped',
    ],
    { ELECTRON_OZONE_PLATFORM_HINT: 'x11', SSLKEYLOGFILE: '' },
  );
  await program.seeWindow(titled('Today – Partner Desk – Practice'));
  await stop(program);
  expect(readFileSync(join(dataDir, 'logs', 'main.log'), 'utf8')).toContain('info program.start');
});
