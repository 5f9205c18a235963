import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packageNames } from '../../../build/packaging/names.ts';
import { migrations } from '../../../electron/store/migrations.ts';
import { readChannel, readPublicKey } from '../../../electron/updates/channel.ts';

const script = join(import.meta.dirname, '../../../build/packaging/sign-updates.ts');
const { version } = packageNames(false);
let folder: string;
let key: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-'));
  key = join(folder, 'key.pem');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sign = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });

it('makes a key, and channel files that a program with its public half takes', () => {
  const made = sign(['--make-key', key]);
  expect(made.status, made.stderr).toBe(0);
  expect(statSync(key).mode & 0o777).toBe(0o600);
  const packages = join(folder, 'packages');
  const names = [
    `partner-desk_${version}_amd64.deb`,
    `partner-desk-${version}-linux-x86_64.AppImage`,
    `partner-desk-${version}-win-x64.exe`,
    `partner-desk-${version}-win-x64.zip`,
    `partner-desk-${version}-mac-arm64.zip`,
    'partner-desk_0.0.1_amd64.deb',
    'SHA256SUMS',
  ];
  execFileSync('mkdir', [packages]);
  for (const name of names) writeFileSync(join(packages, name), name);
  const signed = sign([packages], { PARTNER_DESK_UPDATE_SIGNING_KEY: key });
  expect(signed.status, signed.stderr).toBe(0);
  const channels = readdirSync(packages).filter((name) => name.endsWith('.yml'));
  expect(channels.sort()).toEqual(
    ['', '-linux', '-linux-arm64', '-mac']
      .flatMap((end) => [`${version}${end}.yml`, `latest${end}.yml`])
      .sort(),
  );
  const publicKey = readPublicKey(made.stderr.trim().split('\n').at(-1) ?? '');
  const read = (name: string) =>
    readChannel(readFileSync(join(packages, name), 'utf8'), publicKey, 'partner-desk');
  expect(read('latest-linux.yml')).toMatchObject({
    ok: true,
    value: { version, storeVersion: migrations.length },
  });
  const linux = read('latest-linux.yml');
  expect(linux.ok && linux.value.files.map(({ url }) => url).sort()).toEqual([names[1], names[0]]);
  const windows = read('latest.yml');
  expect(windows.ok && windows.value.files).toEqual([
    {
      url: names[2],
      sha512: createHash('sha512').update(String(names[2])).digest('base64'),
      size: names[2]?.length,
    },
  ]);
  expect(sign(['--make-key', key]).status).not.toBe(0);
});

it('signs nothing without a key', () => {
  expect(sign([folder], { PARTNER_DESK_UPDATE_SIGNING_KEY: '' })).toMatchObject({ status: 1 });
  expect(readdirSync(folder)).toEqual([]);
});

it('a package takes updates by https alone, and with a key that is one', () => {
  const updates = (env: Record<string, string>) => packageNames(false, env).extraMetadata.updates;
  expect(updates({})).toBeUndefined();
  expect(updates({ PARTNER_DESK_UPDATE_URL: '', PARTNER_DESK_UPDATE_KEY: '' })).toBeUndefined();
  expect(updates({ PARTNER_DESK_UPDATE_URL: 'https://updates.invalid/desk' })).toEqual({
    url: 'https://updates.invalid/desk',
    key: null,
  });
  expect(() => updates({ PARTNER_DESK_UPDATE_URL: 'http://updates.invalid' })).toThrow('https');
  expect(() => updates({ PARTNER_DESK_UPDATE_KEY: 'no key' })).toThrow();
});
