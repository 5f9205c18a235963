import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commands, libraries } from '../../../build/packaging/deb/dependencies.ts';
import type { PackageNames } from '../../../build/packaging/names.ts';
import { type Installed, startInstalled, until } from './installed.ts';
import { command, dpkg, entryValue, isKnown, ownersOf, takesProfile } from './system.ts';

/** A test of the installed package. They run in order: each needs the state that the one before it left. */
export type DebTest = { title: string; run: () => Promise<void> };

/** From installing to removing, as a person and their IT support do. */
export function debTests(file: string, { executableName: name, productName }: PackageNames): DebTest[] {
  const program = join('/opt', name);
  const entry = `/usr/share/applications/${name}.desktop`;
  const profile = `/etc/apparmor.d/${name}`;
  let home = '';
  const dataDir = () => join(home, 'config', productName);

  const isWhole = async (): Promise<void> => {
    const { code, output } = await dpkg(['-i', file]);
    assert.equal(code, 0, output);
    assert.equal(command('dpkg', ['-V', name]).output, '');
    assert.equal(existsSync(profile), takesProfile(join(program, 'apparmor-profile')));
  };

  return [
    { title: 'installs, with an AppArmor profile where the system takes one', run: isWhole },
    {
      title: 'leaves only what root may write, and Chromium’s helper as setuid root',
      run: async () => {
        const entries = readdirSync(program, { recursive: true, encoding: 'utf8' });
        for (const path of [program, ...entries.map((each) => join(program, each))]) {
          const { uid, mode } = statSync(path);
          assert.deepEqual([path, uid, mode & 0o022], [path, 0, 0]);
          assert.equal((mode & 0o4000) !== 0, path.endsWith('chrome-sandbox'), path);
        }
      },
    },
    {
      title: 'depends on the packages of the libraries it is linked against',
      run: async () => {
        const needed = ownersOf(neededBy(program));
        assert.ok(needed.length > 20, needed.join(' '));
        const named = new Set([...libraries, ...commands].flatMap((each) => each.split(' | ')));
        assert.deepEqual(
          needed.filter((each) => !named.has(each)),
          [],
        );
      },
    },
    {
      title: 'starts from its menu entry for an ordinary user, in its sandbox, and sends a draft to Practice',
      run: async () => {
        const desk = await startInstalled(entryValue(entry, 'Exec'));
        home = desk.home;
        try {
          await sendsDraft(desk, () => logIn(dataDir()));
          assert.equal(desk.windowClass(), entryValue(entry, 'StartupWMClass'));
          assert.deepEqual(unprotected(desk.pid), []);
        } catch (error) {
          const log = logIn(dataDir()).replaceAll(/.*"GET".*\n/g, '');
          throw new Error(`${error}\n${desk.terminal()}\n${log}`);
        } finally {
          await desk.end();
        }
        assert.doesNotMatch(logIn(dataDir()), / error /);
      },
    },
    { title: 'installs over itself', run: isWhole },
    {
      title: 'is removed, purged, and leaves nothing but what the person typed',
      run: async () => {
        for (const how of ['-r', '-P', '-P']) await dpkg([how, name]);
        assert.equal(isKnown(name), false);
        assert.deepEqual(leftovers(name), []);
        assert.ok(existsSync(join(dataDir(), 'stores', 'practice', 'store.db')));
      },
    },
  ];
}

/** From the first screen to an accepted draft, by keys. A key may come before the page that it is meant for, so it is tried again. */
async function sendsDraft(desk: Installed, log: () => string): Promise<void> {
  assert.ok(await desk.sees(/Welcome/), 'no first screen');
  await insistently(
    'the first screen',
    () => desk.press('Tab', 'Tab', 'Tab', 'Return'),
    () => desk.sees(/Today/, 5_000),
  );
  await insistently(
    'a reviewed draft',
    () => writeDraft(desk),
    () => desk.sees(/(?<!New draft|Today|Welcome) – Partner Desk – Practice/, 5_000),
  );
  const isAccepted = () => /"method":"POST","path":"[^"]*loan_draft","status":200/.test(log());
  await insistently(
    'an accepted draft',
    () => desk.press('ctrl+Return'),
    () => until(isAccepted, 5_000),
  );
}

/** Begins a draft, fills in the example, whose button is the second thing after the heading, and reviews it. */
async function writeDraft(desk: Installed): Promise<void> {
  desk.press('Escape', 'ctrl+k');
  desk.type('new dr');
  desk.press('Return');
  if (!(await desk.sees(/New draft/, 5_000))) return;
  desk.press('Tab', 'Tab', 'Return');
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  desk.press('ctrl+Return');
}

async function insistently(
  what: string,
  act: () => void | Promise<void>,
  isDone: () => Promise<boolean>,
): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    await act();
    if (await isDone()) return;
  }
  throw new Error(`no ${what}`);
}

function logIn(dataDir: string): string {
  return readFileSync(join(dataDir, 'logs', 'main.log'), 'utf8');
}

/** The pages' processes that have no sandbox: neither namespaces of their own nor a filter of system calls. */
function unprotected(main: number): string[] {
  const { output } = command('ps', ['-eo', 'pid=,args=']);
  const executable = command('readlink', [`/proc/${main}/exe`]).output.trim();
  const lines = output.split('\n').filter((line) => line.includes(executable));
  assert.ok(
    lines.some((line) => line.includes('--type=renderer')),
    output,
  );
  assert.ok(!lines.some((line) => /--no-sandbox|--disable-[\w-]*sandbox/.test(line)));
  return lines
    .filter((line) => line.includes('--type=renderer'))
    .filter((line) => {
      const status = readFileSync(`/proc/${Number.parseInt(line, 10)}/status`, 'utf8');
      return !(/^NSpid:(?:\s+\d+){2,}$/m.test(status) && /^Seccomp:\s+2$/m.test(status));
    });
}

/** The libraries that the binaries of a folder ask the system for. */
function neededBy(program: string): string[] {
  const binaries = globSync('**/{*.so*,*.node,*.bin,chrome*}', { cwd: program }).map((file) =>
    join(program, file),
  );
  const isBinary = (file: string) =>
    statSync(file).isFile() && readFileSync(file).subarray(1, 4).toString() === 'ELF';
  const { output } = command('objdump', ['-p', ...binaries.filter(isBinary)]);
  const own = new Set(readdirSync(program));
  const all = [...output.matchAll(/NEEDED\s+(\S+)/g)].map(([, library = '']) => library);
  return [...new Set(all)].filter((library) => !own.has(library));
}

function leftovers(name: string): string[] {
  const places = [
    '/opt',
    '/usr/bin',
    '/usr/share/{applications,doc,icons/hicolor/*/apps}',
    '/etc/apparmor.d',
  ];
  return globSync(places.map((place) => `${place}/${name}*`));
}
