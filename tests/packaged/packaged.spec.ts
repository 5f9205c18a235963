import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import {
  bytesUnder,
  packed,
  packedBinary,
  packedExecutable,
  packedResources,
  startPacked,
  stop,
  temporaryFolder,
  titled,
} from './packed.ts';

const on = FuseState.ENABLE;
const off = FuseState.DISABLE;

/** Repeated here on purpose, so that the packing script does not check itself. */
const expected: Partial<Record<FuseV1Options, FuseState>> = {
  [FuseV1Options.RunAsNode]: off,
  [FuseV1Options.EnableCookieEncryption]: on,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
  [FuseV1Options.EnableNodeCliInspectArguments]: off,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: process.platform === 'linux' ? off : on,
  [FuseV1Options.OnlyLoadAppFromAsar]: on,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  [FuseV1Options.WasmTrapHandlers]: on,
};

test('starts, shows its page, and fetches the loans of Practice', async () => {
  test.skip(process.platform !== 'linux', 'windows are looked at in X');
  const dataDir = temporaryFolder();
  const program = startPacked(dataDir);
  // Only the page knows the name of the page.
  await program.seeWindow(titled('Today – Partner Desk – Practice'));
  // 2,400 loans in the encrypted store: keychain, store and practice server work together.
  await expect.poll(() => bytesUnder(join(dataDir, 'stores', 'practice'))).toBeGreaterThan(1_000_000);
  await stop(program);
  const log = readFileSync(join(dataDir, 'logs', 'main.log'), 'utf8');
  expect(log).toContain(`"kind":"${packed.testOnly ? 'test-only' : 'release'}"`);
  expect(log).not.toMatch(/ error /);
  rmSync(dataDir, { recursive: true });
});

test('is built on the Electron version in package.json, or is marked as for tests only', () => {
  const folder = join(import.meta.dirname, '../..');
  const pinned = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).devDependencies.electron;
  if (packed.testOnly) expect(packedExecutable()).toMatch(/test.only/);
  else expect(packed.electronVersion).toBe(pinned);
});

test('has all its fuses set that this Electron knows', async () => {
  const { version, ...wire } = await getCurrentFuseWire(packedBinary());
  for (const [fuse, state] of Object.entries(wire))
    expect(state, FuseV1Options[Number(fuse)]).toBe(expected[Number(fuse) as FuseV1Options]);
  expect(Object.keys(wire).length).toBeGreaterThanOrEqual(8);
});

test('does not run foreign scripts as Node', () => {
  const marker = 'ran-as-node';
  const run = (): string =>
    execFileSync(packedBinary(), ['-e', `console.log('${marker}')`, '--version'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', PARTNER_DESK_DATA_DIR: '/nonexistent/partner-desk' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 3_000,
    });
  let output = '';
  try {
    output = run();
  } catch (error) {
    output = String((error as { stdout?: string }).stdout ?? '');
  }
  expect(output).not.toContain(marker);
});

test('accepts no Node options', async () => {
  test.skip(process.platform !== 'linux', 'windows are looked at in X');
  const dataDir = temporaryFolder();
  const program = startPacked(dataDir, [], { NODE_OPTIONS: '--inspect=0' });
  await program.seeWindow(titled('Today – Partner Desk – Practice'));
  expect(program.terminal()).not.toContain('Debugger listening');
  await stop(program);
  rmSync(dataDir, { recursive: true });
});

test('contains the program and no build files', () => {
  const folder = packedResources();
  expect(existsSync(join(folder, 'app.asar'))).toBe(true);
  expect(existsSync(join(folder, 'app'))).toBe(false);
  expect(globSync('**/*.node', { cwd: join(folder, 'app.asar.unpacked') }).length).toBeGreaterThanOrEqual(2);
  const strays = globSync('**/*.{map,ts,tsx,env}', { cwd: folder });
  expect(strays).toEqual([]);
});

test('brings the licences of all that is in it, and a bill of materials', () => {
  const folder = join(packedResources(), 'licences');
  expect(readFileSync(join(folder, 'licences.txt'), 'utf8')).toMatch(/^react \d\S* \(MIT\)$/m);
  expect(readFileSync(join(folder, 'LICENSES.chromium.html'), 'utf8')).toContain('The Chromium Authors');
  expect(readFileSync(join(folder, 'LICENSE.electron.txt'), 'utf8')).toContain('Electron contributors');
  const { components } = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'));
  const names = components.map(({ purl }: { purl: string }) => purl);
  expect(names).toContain(`pkg:github/electron/electron@v${packed.electronVersion}`);
  expect(
    names.filter((name: string) => /libsql|keytar|libheif-js|hono|react@/.test(name)).length,
  ).toBeGreaterThan(5);
  // Tools of the build are not in the program.
  expect(names.filter((name: string) => /vite|typescript|playwright/.test(name))).toEqual([]);
});

test('without a sandbox, shows why and does not start', () => {
  test.skip(process.platform !== 'linux', 'the launcher is of Linux');
  const folder = mkdtempSync(join(tmpdir(), 'no-namespaces-'));
  // An `unshare` that refuses, as the system's own does where user namespaces are off.
  writeFileSync(join(folder, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  for (const name of ['zenity', 'kdialog', 'xmessage'])
    writeFileSync(
      join(folder, name),
      `#!/bin/sh\nfor text; do :; done\necho "$text" >'${join(folder, 'box')}'\n`,
      {
        mode: 0o755,
      },
    );
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  const { status, stderr } = spawnSync(packedExecutable(), { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('this system does not let it build the protection');
  expect(readFileSync(join(folder, 'box'), 'utf8')).toContain('Install the .deb package');
  rmSync(folder, { recursive: true });
});
