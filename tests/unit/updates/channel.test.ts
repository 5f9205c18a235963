import { generateKeyPairSync } from 'node:crypto';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChannel, readPublicKey, writeChannel } from '../../../electron/updates/channel.ts';
import { channelName, installerFor } from '../../../electron/updates/installation.ts';
import { builtIn, channelOf, installer, makers, signed, strangers } from './server.ts';

const content = installer(1, 4_000);
const text = signed('0.3.0', content);
const read = (given: string) => readChannel(given, makers.publicKey, 'partner-desk');

describe('a channel file', () => {
  it('is read where the makers signed it', () => {
    expect(read(text)).toEqual({ ok: true, value: channelOf('0.3.0', content) });
    expect(readPublicKey(builtIn(makers.publicKey)).equals(makers.publicKey)).toBe(true);
  });

  it('is YAML for other readers, signature and all', () => {
    expect(parseUpdateInfo(text, 'latest-linux.yml', new URL('https://localhost/'))).toEqual(
      channelOf('0.3.0', content),
    );
  });

  it('is refused where somebody else signed it', () => {
    expect(read(signed('0.3.0', content, {}, strangers.privateKey))).toMatchObject({
      error: { code: 'UPDATE_SIGNATURE' },
    });
  });

  it('is refused with any byte before the signature changed', () => {
    const body = text.lastIndexOf('# signature');
    fc.assert(
      fc.property(fc.nat(body - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const changed = `${text.slice(0, at)}${String.fromCharCode(code)}${text.slice(at + 1)}`;
        expect(read(changed).ok).toBe(changed === text);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['the page of a network login', '<!doctype html><title>Welcome</title><form action="/login">'],
    ['a file without a signature', JSON.stringify(channelOf('9.0.0', content))],
    ['a signature alone', text.slice(text.lastIndexOf('# signature'))],
    ['a cut signature', text.slice(0, -10)],
  ])('is none where there is %s', (_name, given) => {
    expect(read(given)).toMatchObject({ error: { code: 'UPDATE_ANSWER' } });
  });

  it('of another program is not taken', () => {
    const other = signed('0.3.0', content, { product: 'partner-desk-test-only' });
    expect(read(other)).toMatchObject({ error: { code: 'UPDATE_OTHER' } });
  });

  it.each(['../evil.deb', '/etc/evil.deb', 'https://evil/x.deb', 'a\\b.deb', '..', '-i.deb', ''])(
    'names no place such as %j',
    (url) => {
      const [file] = channelOf('0.3.0', content).files;
      expect(() =>
        writeChannel(channelOf('0.3.0', content, { files: [{ ...file, url }] as never }), makers.privateKey),
      ).toThrow();
    },
  );

  it('takes Ed25519 keys alone', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => readPublicKey(builtIn(other.publicKey))).toThrow('Ed25519');
  });
});

describe('the installer of a version', () => {
  const files = [
    'Partner Desk Setup 0.3.0.exe',
    'x_0.3.0_arm64.deb',
    'x_0.3.0_amd64.deb',
    'x-0.3.0-arm64-mac.zip',
    'x-0.3.0.AppImage',
  ];
  const channel = channelOf('0.3.0', content, {
    files: files.map((url) => ({ ...channelOf('0.3.0', content).files[0], url })) as never,
  });

  it.each([
    ['deb', 'x64', files[2]],
    ['deb', 'arm64', files[1]],
    ['nsis', 'x64', files[0]],
    ['nsis', 'arm64', files[0]],
    ['mac', 'arm64', files[3]],
    ['mac', 'x64', undefined],
    ['appimage', 'x64', files[4]],
    ['folder', 'x64', undefined],
  ] as const)('for %s on %s is %s', (installation, arch, url) => {
    expect(installerFor(channel, installation, arch)?.url).toBe(url);
  });

  it('stands in the channel file that electron-builder names so', () => {
    expect(channelName('latest', 'win32', 'arm64')).toBe('latest.yml');
    expect(channelName('latest', 'darwin', 'x64')).toBe('latest-mac.yml');
    expect(channelName('0.2.0', 'linux', 'x64')).toBe('0.2.0-linux.yml');
    expect(channelName('latest', 'linux', 'arm64')).toBe('latest-linux-arm64.yml');
  });
});
