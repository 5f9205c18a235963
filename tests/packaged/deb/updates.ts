import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackageNames } from '../../../build/packaging/names.ts';
import { readJson, root } from '../../../build/tools.mjs';
import { writeChannel } from '../../../electron/updates/channel.ts';
import { type Installed, startInstalled, until } from './installed.ts';
import { debOf } from './next-version.ts';
import { asRoot, command, dpkg } from './system.ts';
import type { DebTest } from './tests.ts';
import { startUpdateServer, type UpdateServer } from './update-server.ts';

const [makers, strangers] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
const [current, next] = ['0.90.0-test-only', '0.90.1-test-only'];
const latest = 'latest-linux.yml';

/** Buttons by their place from the end: the way back stands last where it is there, then the switch, a file, the search, and the step of an offer. */
const [goBack, look, nextStep] = [1, 3, 4];

/** From one version to the next and back, by a server on this computer, with dpkg and apt as root; driven by keys alone. */
export function updateTests(names: PackageNames): DebTest[] {
  const { executableName: name, productName } = names;
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-updates-'));
  const installer = `${name}_${next.replaceAll('-', '~')}_amd64.deb`;
  let server: UpdateServer;
  let desk: Installed;
  let newer = '';
  const dataDir = () => join(desk.home, 'config', productName);
  const log = () => readFileSync(join(dataDir(), 'logs', 'main.log'), 'utf8');
  const logs = (text: string, after = 0) => until(() => log().slice(after).includes(text), 60_000);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg fills it in
  const version = () => command('dpkg-query', ['-W', '-f', '${Version}', name]).output;

  const channel = async (
    change: { version?: string; sha512?: string } = {},
    key: KeyObject = makers.privateKey,
  ) => {
    const { version: of = next, sha512 = await hashOf(newer) } = change;
    const files = [{ url: installer, sha512, size: statSync(newer).size }];
    const releaseDate = '2026-11-30T08:00:00.000Z';
    const notes = { releaseDate, releaseNotes: 'A newer version.', storeVersion: 999 };
    server.files.set(latest, { text: writeChannel({ product: name, version: of, files, ...notes }, key) });
  };

  /**
   * Opens Settings at About, whose heading then has the focus, and presses the so-many-th thing before it: that is in the part about
   * updates, from its end, since a failure at its begin has buttons of its own.
   */
  const press = async (back: number): Promise<void> => {
    desk.press('Escape', 'ctrl+k');
    desk.type('settings about');
    await pause(700);
    desk.press('Return');
    assert.ok(await desk.sees(/^TEST ONLY – Settings|^Settings/), 'no settings');
    await pause(700);
    desk.press(...Array.from({ length: back }, () => 'shift+Tab'), 'Return');
  };
  const pressUntil = async (back: number, text: string): Promise<string> => {
    const before = log().length;
    for (let tries = 0; tries < 4; tries += 1) {
      await press(back);
      if (await until(() => log().slice(before).includes(text), 15_000)) return log().slice(before);
    }
    throw new Error(`no ${text}\n${log().slice(before)}\n${desk.terminal()}`);
  };

  return [
    {
      title: 'takes nothing from a network’s login page, of strangers, of an older version',
      run: async () => {
        server = await startUpdateServer();
        const packed = join(root, readJson(join(root, 'release', '.packed.json')).folder, 'linux-unpacked');
        const updates = {
          url: server.url,
          key: makers.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
        };
        const older = await debOf(packed, names, join(folder, 'current'), { version: current, updates });
        newer = await debOf(packed, names, join(folder, 'next'), { version: next, updates });
        const { code, output } = await dpkg(['-i', older]);
        assert.equal(code, 0, output);
        desk = await startDesk(`/opt/${name}/${name}`, productName);
        assert.ok(await desk.sees(/Today/), desk.terminal());
        server.files.set(latest, { page: '<html><body>Log in to the Wi-Fi</body></html>' });
        await pressUntil(look, '"code":"UPDATE_ANSWER"');
        await channel({}, strangers.privateKey);
        await pressUntil(look, '"code":"UPDATE_SIGNATURE"');
        await channel({ version: '0.89.9-test-only' });
        assert.match(await pressUntil(look, 'updates.looked'), /"state":"none"/);
        assert.deepEqual(new Set(server.asked.map(({ path }) => path)), new Set([latest]));
      },
    },
    {
      title: 'says nothing about the computer, the person or the program to the server',
      run: async () => {
        for (const { headers } of server.asked) {
          const { host, connection, ...told } = headers;
          assert.deepEqual(told, plainHeaders);
        }
      },
    },
    {
      title: 'deletes a download with a wrong hash',
      run: async () => {
        await channel({ sha512: `${'A'.repeat(86)}==` });
        server.files.set(installer, { file: newer });
        assert.match(await pressUntil(look, 'updates.looked'), /"state":"newer"/);
        await pressUntil(nextStep, '"code":"UPDATE_DAMAGED"');
        assert.equal(existsSync(join(dataDir(), 'updates', 'kept', next, installer)), false);
      },
    },
    {
      title: 'goes on with a download that was cut, from where it was cut',
      run: async () => {
        await channel();
        // A look takes the right hash.
        const looks = server.asked.length;
        await pressUntil(look, 'updates.looked');
        server.cutAfter(60_000_000);
        await pressUntil(nextStep, 'updates.ready');
        const ranges = server.asked
          .slice(looks)
          .filter(({ path }) => path === installer)
          .map(({ range }) => range);
        assert.equal(ranges.length, 2);
        // What was on its way may be lost with the line.
        assert.match(ranges[1] ?? '', /^bytes=[1-9]\d*-$/);
      },
    },
    {
      title: 'installs as root once it has closed, and opens again where it was',
      run: async () => {
        const before = log().length;
        await press(nextStep);
        await pause(1_000);
        desk.press('Tab', 'Return');
        const [script = '', file = '', hash = ''] = await askedAsRoot(desk.home);
        assert.equal(script, `/opt/${name}/resources/install-update.sh`);
        assert.equal(log().slice(before).includes('updates.install'), true);
        // The program has ended by now: nothing of it is replaced while it runs.
        const env = ['env', `PATH=${process.env.PATH}:/usr/sbin:/sbin`];
        const [program = '', ...args] = [...(asRoot() ?? []), ...env, 'sh', script, file, hash];
        const { code, output } = command(program, args);
        answerAsRoot(desk.home, code);
        assert.equal(code, 0, output);
        assert.equal(version(), next.replaceAll('-', '~'));
        assert.ok(await logs(`"version":"${next}"`, before), log());
        assert.ok(await desk.sees(/Settings/), 'the page is another one');
        assert.match(
          log().slice(before),
          /updates\.ended \{"version":"0\.90\.1-test-only","state":"installed"/,
        );
      },
    },
    {
      title: 'stays as it is where nobody gives the password, and keeps the installer ready',
      run: async () => {
        const before = log().length;
        // Offered as a newer one is not needed: the version before is what a person can go back to, once its channel file is there.
        rmSync(join(dataDir(), 'updates', 'end'), { force: true });
        const files = [{ url: 'older.deb', sha512: await hashOf(newer), size: statSync(newer).size }];
        const notes = { releaseDate: '2026-11-01T08:00:00.000Z', releaseNotes: '', storeVersion: 999 };
        const text = writeChannel({ product: name, version: current, files, ...notes }, makers.privateKey);
        server.files.set(`${current}-linux.yml`, { text });
        server.files.set('older.deb', { file: newer });
        await pressUntil(goBack, 'updates.going_back');
        await pressUntil(nextStep, 'updates.ready');
        await press(nextStep);
        await pause(1_000);
        desk.press('Tab', 'Return');
        await askedAsRoot(desk.home);
        answerAsRoot(desk.home, 126);
        assert.ok(await logs('"state":"no-permission"', before), log().slice(before));
        assert.equal(version(), next.replaceAll('-', '~'));
        assert.ok(await logs('updates.ready', log().lastIndexOf('no-permission')), log().slice(before));
      },
    },
    {
      title: 'ends without an error of its own',
      run: async () => {
        writeFileSync(join(desk.home, 'stop'), '');
        const { pid } = readJson(join(dataDir(), 'in-use.json'));
        process.kill(pid, 'SIGTERM');
        assert.ok(await until(() => !existsSync(`/proc/${desk.pid}`), 60_000), 'it does not end');
        server.close();
        assert.doesNotMatch(
          log().replaceAll(/.* error (?:updates|page)\.failed .*UPDATE_.*\n/g, ''),
          / error /,
        );
        rmSync(folder, { recursive: true, force: true });
      },
    },
  ];
}

/** All that a request says, beside the host and the connection. */
const plainHeaders = {
  'user-agent': 'PartnerDesk',
  'accept-encoding': 'identity',
  'accept-language': '*',
  'cache-control': 'no-cache',
  'sec-fetch-site': 'none',
  'sec-fetch-mode': 'no-cors',
  'sec-fetch-dest': 'empty',
};

/** The program with a stand-in for pkexec, which asks this test; its desktop stays when the program ends, for the one that follows it. */
function startDesk(program: string, productName: string): Promise<Installed> {
  const bin = mkdtempSync(join(tmpdir(), 'partner-desk-pkexec-'));
  chmodSync(bin, 0o755);
  const ask = 'printf "%s\\n" "$@" >"$HOME/asked.new"; mv "$HOME/asked.new" "$HOME/asked"';
  const wait = 'while [ ! -e "$HOME/answer" ]; do sleep 0.2; done; exit "$(cat "$HOME/answer")"';
  writeFileSync(join(bin, 'pkexec'), `#!/bin/sh\nrm -f "$HOME/answer"\n${ask}\n${wait}\n`, { mode: 0o755 });
  const exec = `sh -c '${program}; while [ ! -e "$HOME/stop" ]; do sleep 0.2; done'`;
  return startInstalled(exec, {
    env: { PATH: `${bin}:${process.env.PATH}` },
    prepare: (home) => {
      const data = join(home, 'config', productName);
      mkdirSync(data, { recursive: true });
      writeFileSync(join(data, 'settings.json'), '{}');
    },
  });
}

async function askedAsRoot(home: string): Promise<string[]> {
  const asked = join(home, 'asked');
  assert.ok(await until(() => existsSync(asked), 60_000), 'nobody asked for the password');
  const words = readFileSync(asked, 'utf8').trimEnd().split('\n');
  rmSync(asked);
  return words;
}

function answerAsRoot(home: string, code: number): void {
  writeFileSync(join(home, 'answer'), String(code), { mode: 0o644 });
}

async function hashOf(file: string): Promise<string> {
  return createHash('sha512').update(readFileSync(file)).digest('base64');
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
