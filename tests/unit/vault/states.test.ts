import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serviceName, serviceOf } from '../../../electron/vault/service.ts';
import { stateOfMessage } from '../../../electron/vault/states.ts';

describe('stateOfMessage', () => {
  it.each([
    // gnome-keyring and D-Bus on Debian 12, measured with keytar 7.10.6
    ['Cannot create an item in a locked collection', 'locked'],
    ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'locked'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'absent'],
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'broken'],
    ['Could not connect: No such file or directory', 'broken'],
    // Other services and systems, from their sources
    ['GDBus.Error:org.freedesktop.Secret.Error.IsLocked: whatever', 'locked'],
    ['Kein Objekt unter /org/freedesktop/secrets/aliases/default', 'locked'],
    ['unlock prompt was dismissed', 'locked'],
    ['Operation was cancelled', 'locked'],
    ['User interaction is not allowed.', 'locked'],
    ['The user name or passphrase you entered is not correct.', 'locked'],
    ['User canceled the operation.', 'locked'],
    ['A default keychain could not be found.', 'absent'],
    ['No keychain is available. You may need to restart your computer.', 'absent'],
    ['GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The name is not activatable', 'absent'],
    ['The stub received bad data', 'broken'],
    ['', 'broken'],
  ])('%s: %s', (message, state) => expect(stateOfMessage(message)).toBe(state));
});

describe('serviceName', () => {
  it('is plain for the default folder', () => {
    expect(serviceName(undefined)).toBe('Partner Desk');
    expect(serviceName('')).toBe('Partner Desk');
  });

  it('differs by folder, and is the same by every path to it', () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'service-')));
    for (const part of ['a', 'b']) mkdirSync(join(folder, part));
    symlinkSync(join(folder, 'a'), join(folder, 'link'));
    const a = serviceName(join(folder, 'a'));
    expect(a).toMatch(/^Partner Desk \([0-9a-f]{8}\)$/);
    expect(serviceName(join(folder, 'b'))).not.toBe(a);
    for (const same of ['a/', 'b/../a', 'link']) expect(serviceName(`${folder}/${same}`)).toBe(a);
    rmSync(folder, { recursive: true });
  });

  it('moves with the folder, and accepts no foreign name', () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'service-')));
    const [before, after] = [join(folder, 'before'), join(folder, 'after')];
    mkdirSync(before);
    const name = serviceOf(before, before);
    expect(name).toBe(serviceName(before));
    renameSync(before, after);
    expect(serviceOf(after, after)).toBe(name);
    expect(serviceOf(after, undefined)).toBe(name);
    writeFileSync(join(after, 'keychain-name'), 'Another program');
    expect(serviceOf(after, after)).toBe(serviceName(after));
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    expect(serviceOf(join(folder, 'not there'), undefined)).toBe('Partner Desk');
    rmSync(folder, { recursive: true });
  });
});
