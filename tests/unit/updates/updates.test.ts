import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openUpdateFolder } from '../../../electron/updates/folder.ts';
import type { NotInstalled, Prepared, PrepareJob } from '../../../electron/updates/prepare.ts';
import type { UpdatesDeps } from '../../../electron/updates/service.ts';
import { createUpdates } from '../../../electron/updates/updates.ts';
import { failure } from '../../../shared/errors.ts';
import type { Updates } from '../../../shared/model/updates.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { builtIn, installer, makers, signed, strangers, temporaryFolder, updateServer } from './server.ts';

const [old, now, next] = [installer(1), installer(2), installer(3)];
const latest = 'latest-linux.yml';
const nameOf = (version: string): string => `partner-desk_${version}_amd64.deb`;

/** A program of version 0.3.0 whose server has a newer one. */
async function desk(change: Partial<UpdatesDeps> & { dataFolder?: string } = {}) {
  const server = await updateServer({ [latest]: signed('0.4.0', next), [nameOf('0.4.0')]: next });
  const dataFolder = change.dataFolder ?? temporaryFolder();
  const states: Updates[] = [];
  const logged: string[] = [];
  const installed: string[] = [];
  const line = (event: string, details = {}): void => void logged.push(`${event} ${JSON.stringify(details)}`);
  let left: ({ prepared: Prepared } & NotInstalled) | null = null;
  const deps: UpdatesDeps = {
    source: { product: 'partner-desk', url: server.url, key: builtIn(makers.publicKey) },
    installation: 'deb',
    version: '0.3.0',
    platform: 'linux',
    arch: 'x64',
    folder: openUpdateFolder(dataFolder),
    storeVersion: 27,
    fetch,
    wait: async () => {},
    freeBytes: async () => 1e12,
    now: () => new Date('2026-12-01T10:00:00.000Z'),
    log: { info: line, error: line },
    onChange: (state) => void states.push(state),
    prepare: async (job: PrepareJob): Promise<Result<Prepared>> => {
      const got = await job.obtain();
      return got.ok ? ok({ when: 'after-end', install: () => void installed.push(job.path) }) : got;
    },
    isSending: () => false,
    leave: (prepared, ends) => {
      left = { prepared, ...ends };
    },
    ...change,
  };
  const updates = createUpdates(deps);
  await updates.start();
  return {
    ...{ server, updates, dataFolder, states, logged, installed, deps },
    leaving: () => left,
    kept: () => readdirSync(join(dataFolder, 'updates', 'kept')),
  };
}

describe('updates by a server', () => {
  it('are offered with version, size and notes, and nothing else is fetched unasked', async () => {
    const { updates, server } = await desk();
    expect(server.asked).toEqual([]);
    await updates.look();
    expect(updates.get()).toMatchObject({
      way: 'online',
      step: 'offered',
      offer: { version: '0.4.0', bytes: next.length, notes: 'Repaired: a thing.', isOlder: false },
      lookedAt: '2026-12-01T10:00:00.000Z',
      failure: null,
    });
    expect(server.asked.map(({ path }) => path)).toEqual([latest]);
  });

  it('come when a person asks, survive a cut and a new start, and are installed once the program has ended', async () => {
    const first = await desk();
    first.server.cuts.push(100_000, 0, 0, 0);
    await first.updates.look();
    expect(await first.updates.download()).toMatchObject({ error: { code: 'UPDATE_CUT' } });
    const { step, received } = first.updates.get();
    expect(step).toBe('interrupted');
    expect(received).toBeGreaterThan(0);

    const { updates, server, installed, leaving } = await desk({ dataFolder: first.dataFolder });
    await updates.look();
    expect(updates.get()).toMatchObject({ step: 'interrupted', received });
    expect((await updates.download()).ok).toBe(true);
    expect(server.asked.at(-1)?.range).toBe(`bytes=${received}-`);
    expect(updates.get()).toMatchObject({ step: 'ready' });
    expect((await updates.install()).ok).toBe(true);
    expect(installed).toEqual([]);
    leaving()?.prepared.install(() => {});
    expect(installed).toEqual([join(first.dataFolder, 'updates', 'kept', '0.4.0', nameOf('0.4.0'))]);
  });

  it('of an older or the same version are not taken', async () => {
    const { updates, server, logged } = await desk();
    for (const version of ['0.2.9', '0.3.0', '0.3.0-rc.1']) {
      server.files[latest] = signed(version, old);
      expect((await updates.look()).ok).toBe(true);
      expect(updates.get()).toMatchObject({ step: 'idle', offer: null });
    }
    expect(logged.filter((line) => line.startsWith('updates.looked'))).toHaveLength(3);
  });

  it.each([
    ['somebody else signed it', signed('0.4.0', next, {}, strangers.privateKey), 'UPDATE_SIGNATURE'],
    ['a network answers with its login', '<html><body>Log in to the Wi-Fi</body></html>', 'UPDATE_ANSWER'],
    ['it is of another program', signed('0.4.0', next, { product: 'other' }), 'UPDATE_OTHER'],
    [
      'it has no installer for this computer',
      signed('0.4.0', next, { files: [{ ...file('x.exe') }] }),
      'UPDATE_OTHER',
    ],
  ])('are none where %s', async (_name, text, code) => {
    const { updates, server } = await desk();
    server.files[latest] = text;
    expect(await updates.look()).toMatchObject({ error: { code } });
    expect(updates.get()).toMatchObject({ step: 'idle', offer: null, failure: { code } });
  });

  it('with a wrong hash are deleted, and may be tried again', async () => {
    const { updates, server, dataFolder } = await desk();
    server.files[nameOf('0.4.0')] = installer(99);
    await updates.look();
    expect(await updates.download()).toMatchObject({ error: { code: 'UPDATE_DAMAGED' } });
    expect(updates.get()).toMatchObject({ step: 'offered', received: 0 });
    expect(readdirSync(join(dataFolder, 'updates', 'kept', '0.4.0'))).toEqual([]);
    server.files[nameOf('0.4.0')] = next;
    expect((await updates.download()).ok).toBe(true);
  });

  it('that were looked for unasked say nothing of a failure', async () => {
    const { updates, server, logged } = await desk();
    delete server.files[latest];
    await updates.look(true);
    expect(updates.get()).toMatchObject({ step: 'idle', failure: null });
    expect(logged.at(-1)).toContain('UPDATE_GONE');
  });

  it('are not installed while something is being sent', async () => {
    let isSending = true;
    const { updates, leaving } = await desk({ isSending: () => isSending });
    await updates.look();
    await updates.download();
    expect(await updates.install()).toMatchObject({ error: { code: 'SENDS_RUNNING' } });
    expect(updates.get()).toMatchObject({ step: 'ready', failure: { code: 'SENDS_RUNNING' } });
    expect(leaving()).toBeNull();
    isSending = false;
    expect((await updates.install()).ok).toBe(true);
    expect(leaving()).not.toBeNull();
  });

  it('stay ready where a person keeps the program open', async () => {
    const { updates, leaving, dataFolder } = await desk();
    await updates.look();
    await updates.download();
    await updates.install();
    leaving()?.onStay();
    expect(updates.get().step).toBe('ready');
    expect(openUpdateFolder(dataFolder).read().attempt).toBeNull();
  });

  it('whose file was changed after it was checked are not installed', async () => {
    const { updates, dataFolder, leaving } = await desk();
    await updates.look();
    await updates.download();
    writeFileSync(join(dataFolder, 'updates', 'kept', '0.4.0', nameOf('0.4.0')), installer(66));
    expect(await updates.install()).toMatchObject({ error: { code: 'UPDATE_DAMAGED' } });
    expect(leaving()).toBeNull();
    expect(updates.get().step).toBe('offered');
  });

  it('keep the notice away that a person put away, until there is a newer one', async () => {
    const { updates, server } = await desk();
    await updates.look();
    updates.putAway();
    expect(updates.get().isPutAway).toBe(true);
    server.files[latest] = signed('0.5.0', next);
    await updates.look();
    expect(updates.get().isPutAway).toBe(false);
  });
});

it('an updater of the system that fails leaves the program open, says so, and keeps the installer ready', async () => {
  const { updates, leaving, dataFolder } = await desk();
  await updates.look();
  await updates.download();
  await updates.install();
  leaving()?.onFail();
  expect(updates.get()).toMatchObject({ step: 'ready', last: { version: '0.4.0', end: 'failed' } });
  expect(openUpdateFolder(dataFolder).read().attempt).toBeNull();
});

describe('after an installation', () => {
  const attempted = async (change: (folder: string) => void = () => {}) => {
    const first = await desk();
    await first.updates.look();
    await first.updates.download();
    await first.updates.install();
    change(join(first.dataFolder, 'updates'));
    return first;
  };

  it('the new version says so, and can go back to the one before, whose installer was kept', async () => {
    const dataFolder = temporaryFolder();
    const older = await desk({ dataFolder, version: '0.2.0' });
    older.server.files[latest] = signed('0.3.0', now);
    older.server.files[nameOf('0.3.0')] = now;
    await older.updates.look();
    await older.updates.download();
    const first = await desk({ dataFolder });
    await first.updates.look();
    await first.updates.download();
    await first.updates.install();
    const after = await desk({ dataFolder, version: '0.4.0', storeVersion: 28 });
    expect(after.updates.get()).toMatchObject({
      last: { version: '0.4.0', end: 'installed' },
      former: { version: '0.3.0', isKept: true },
    });
    expect(after.kept()).toEqual(['0.3.0', '0.4.0']);
    expect((await after.updates.goBack()).ok).toBe(true);
    expect(after.server.asked).toEqual([]);
    expect(after.updates.get()).toMatchObject({
      step: 'ready',
      offer: { version: '0.3.0', isOlder: true, needsOlderData: true },
    });
  });

  it('an installer that was not kept comes from the server, of exactly that version', async () => {
    const { dataFolder } = await attempted();
    const after = await desk({ dataFolder, version: '0.4.0' });
    expect(after.updates.get().former).toEqual({ version: '0.3.0', isKept: false });
    after.server.files['0.3.0-linux.yml'] = signed('0.2.0', old);
    expect(await after.updates.goBack()).toMatchObject({ error: { code: 'UPDATE_OTHER' } });
    after.server.files['0.3.0-linux.yml'] = signed('0.3.0', now);
    after.server.files[nameOf('0.3.0')] = now;
    expect((await after.updates.goBack()).ok).toBe(true);
    expect(after.updates.get()).toMatchObject({
      step: 'offered',
      offer: { version: '0.3.0', isOlder: true },
    });
    expect((await after.updates.download()).ok).toBe(true);
  });

  it.each([
    ['126', 'no-permission'],
    ['127', 'no-permission'],
    ['100', 'failed'],
    [null, 'failed'],
  ] as const)(
    'that ended with %s the old version says so, and the installer is still ready',
    async (code, end) => {
      const { dataFolder } = await attempted(
        (folder) => code && writeFileSync(join(folder, 'end'), `${code}\n`),
      );
      const again = await desk({ dataFolder });
      expect(again.updates.get()).toMatchObject({ step: 'ready', last: { version: '0.4.0', end } });
      expect(existsSync(again.updates.get().last?.file ?? '')).toBe(true);
      again.updates.putAway();
      expect(again.updates.get().last).toBeNull();
    },
  );

  it('a kept installer that was changed is not offered', async () => {
    const { dataFolder } = await attempted();
    const channel = join(dataFolder, 'updates', 'kept', '0.4.0', 'channel.yml');
    writeFileSync(channel, readFileSync(channel, 'utf8').replace('Repaired', 'Replaced'));
    const again = await desk({ dataFolder });
    expect(again.updates.get()).toMatchObject({ step: 'idle', last: { file: null } });
  });
});

describe('an update from a file', () => {
  const stick = (version = '0.4.0', content = next, channel = signed(version, content)): string => {
    const folder = join(temporaryFolder(), 'stick');
    mkdirSync(folder);
    writeFileSync(join(folder, nameOf(version)), content);
    writeFileSync(join(folder, latest), channel);
    return folder;
  };
  const offline = (change: Partial<UpdatesDeps> = {}) =>
    desk({ source: { product: 'partner-desk', url: null, key: builtIn(makers.publicKey) }, ...change });

  it.each([nameOf('0.4.0'), latest])('takes %s, without a network', async (name) => {
    const { updates, server } = await offline();
    expect(updates.get().way).toBe('file');
    expect((await updates.takeFile(join(stick(), name))).ok).toBe(true);
    expect(updates.get()).toMatchObject({ step: 'ready', offer: { version: '0.4.0' } });
    expect(server.asked).toEqual([]);
    expect(await updates.look()).toMatchObject({ error: { code: 'UPDATE_GONE' } });
  });

  it('may be an older version, which goes back', async () => {
    const { updates } = await offline();
    await updates.takeFile(join(stick('0.2.0', old), nameOf('0.2.0')));
    expect(updates.get()).toMatchObject({ step: 'ready', offer: { version: '0.2.0', isOlder: true } });
  });

  it.each([
    [
      'its installer was changed',
      () => stick('0.4.0', installer(5, next.length), signed('0.4.0', next)),
      'UPDATE_DAMAGED',
    ],
    [
      'somebody else signed it',
      () => stick('0.4.0', next, signed('0.4.0', next, {}, strangers.privateKey)),
      'UPDATE_SIGNATURE',
    ],
    ['nothing beside it says what it is', () => stick('0.4.0', next, 'a letter'), 'UPDATE_NO_PROOF'],
    ['it is this version', () => stick('0.3.0', now), 'UPDATE_SAME'],
    [
      'what lies beside it is of another',
      () => stick('0.4.0', next, signed('0.5.0', now)),
      'UPDATE_NO_PROOF',
    ],
  ])('is refused where %s', async (_name, make, code) => {
    const { updates } = await offline();
    const folder = make();
    const name = readdirSync(folder).find((each) => each.endsWith('.deb')) ?? '';
    expect(await updates.takeFile(join(folder, name))).toMatchObject({ error: { code } });
    expect(updates.get()).toMatchObject({ offer: null, failure: { code } });
  });

  it('says so where the stick has the channel file alone', async () => {
    const { updates } = await offline();
    const folder = temporaryFolder();
    writeFileSync(join(folder, latest), signed('0.4.0', next));
    expect(await updates.takeFile(join(folder, latest))).toMatchObject({
      error: { code: 'UPDATE_NO_INSTALLER' },
    });
  });
});

describe('a program that cannot update itself', () => {
  it.each([
    ['a checkout', { source: null }, 'checkout'],
    [
      'without a key',
      { source: { product: 'partner-desk', url: 'http://127.0.0.1:9', key: null } },
      'by-hand',
    ],
    ['that was unpacked by hand', { installation: 'folder' }, 'by-hand'],
  ] as const)('%s: asks nobody and takes no file', async (_name, change, way) => {
    const { updates, server, dataFolder } = await desk(change);
    expect(updates.get().way).toBe(way);
    expect(await updates.look()).toMatchObject({ error: { code: 'UPDATE_BUSY' } });
    expect(await updates.takeFile('/x.deb')).toMatchObject({ error: { code: 'UPDATE_BUSY' } });
    expect(server.asked).toEqual([]);
    expect(openUpdateFolder(dataFolder).read().newest).toBe('0.3.0');
  });
});

it('a folder that cannot be written is a failure, not a crash', async () => {
  const { updates } = await desk({
    prepare: async () => {
      throw Object.assign(new Error('x'), { code: 'EROFS' });
    },
  });
  await updates.look();
  expect(await updates.download()).toMatchObject({ error: { code: 'UPDATE_FOLDER', message: 'EROFS' } });
  const full = await desk({ prepare: async () => failed(failure('UPDATE_DISK_FULL')) });
  await full.updates.look();
  expect(await full.updates.download()).toMatchObject({ error: { code: 'UPDATE_DISK_FULL' } });
});

function file(url: string) {
  return { url, sha512: `${'A'.repeat(86)}==`, size: 5 };
}

it('a newer channel file of the same version takes the place of the one that was read', async () => {
  const { updates, server } = await desk();
  server.files[latest] = signed('0.4.0', installer(9));
  await updates.look();
  expect(await updates.download()).toMatchObject({ error: { code: 'UPDATE_DAMAGED' } });
  server.files[latest] = signed('0.4.0', next);
  await updates.look();
  expect((await updates.download()).ok).toBe(true);
  await updates.look();
  expect(updates.get().step).toBe('ready');
});
