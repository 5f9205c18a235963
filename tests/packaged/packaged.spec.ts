import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { packedBinary, packedExecutable, packedFolder, startPacked } from './packed.ts';

const on = FuseState.ENABLE;
const off = FuseState.DISABLE;

/** Written out a second time on purpose: the packing script is not its own judge (anchors.md §3, fuses). */
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

test('starts and shows the loans of Practice', async () => {
  const packed = await startPacked();
  await expect(packed.page.getByRole('grid', { name: 'Loans' }).getByRole('row').nth(5)).toBeVisible();
  await expect(packed.page).toHaveTitle(/Practice$/);
  expect(packed.page.url()).toMatch(/^app:\/\/bundle\//);
  await packed.close();
});

test('has its fuses set, every one that this Electron knows', async () => {
  const { version, ...wire } = await getCurrentFuseWire(packedBinary());
  for (const [fuse, state] of Object.entries(wire))
    expect(state, FuseV1Options[Number(fuse)]).toBe(expected[Number(fuse) as FuseV1Options]);
  expect(Object.keys(wire).length).toBeGreaterThanOrEqual(8);
});

test('is no Node for somebody else’s script', () => {
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

test('takes no debugger and no options for Node', async () => {
  const packed = await startPacked(['--inspect=0'], { NODE_OPTIONS: '--inspect=0' });
  await expect(packed.page.getByRole('link', { name: 'Loans', exact: true })).toBeVisible();
  expect(packed.terminal()).not.toContain('Debugger listening');
  await packed.close();
});

test('holds the program and nothing of its making', () => {
  const resources = process.platform === 'darwin' ? 'Partner Desk.app/Contents/Resources' : 'resources';
  const folder = join(packedFolder(), resources);
  expect(existsSync(join(folder, 'app.asar'))).toBe(true);
  expect(existsSync(join(folder, 'app'))).toBe(false);
  expect(globSync('**/*.node', { cwd: join(folder, 'app.asar.unpacked') }).length).toBeGreaterThanOrEqual(2);
  const strays = globSync('**/*.{map,ts,tsx,env}', { cwd: folder });
  expect(strays).toEqual([]);
});

test('where no sandbox can be had, words say so and nothing starts', () => {
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
