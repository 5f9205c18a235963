import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { checkout } from './fixtures/paths.ts';
import { expectBox, startBare } from './tasks/bare-start.ts';

// Every failed start shows a box and ends with an exit code. Signals close the box.

test.skip(process.platform !== 'linux', 'windows are looked at in X');

/** Problems prepared in the test's folder, and the text of the box. */
type Trouble = { name: string; make: (folder: string) => Record<string, string>; says: RegExp };

const troubles: Trouble[] = [
  {
    name: 'a data folder that cannot be written',
    make: (folder) => {
      mkdirSync(join(folder, 'd'));
      chmodSync(join(folder, 'd'), 0o500);
      return { PARTNER_DESK_DATA_DIR: join(folder, 'd') };
    },
    says: /cannot use its data folder[\s\S]*EACCES[\s\S]*do not have permission to write/,
  },
  {
    name: 'a data folder that is a file',
    make: (folder) => {
      writeFileSync(join(folder, 'f'), '');
      return { PARTNER_DESK_DATA_DIR: join(folder, 'f') };
    },
    says: /There is a file where the folder should be/,
  },
  {
    name: 'a data folder below a file',
    make: (folder) => {
      writeFileSync(join(folder, 'f'), '');
      return { PARTNER_DESK_DATA_DIR: join(folder, 'f', 'd') };
    },
    says: /There is a file where a folder should be/,
  },
  {
    name: 'a link to nothing',
    make: (folder) => {
      symlinkSync(join(folder, 'gone'), join(folder, 'l'));
      return { PARTNER_DESK_DATA_DIR: join(folder, 'l') };
    },
    says: /cannot use its data folder/,
  },
  {
    name: 'a path that is too long',
    make: (folder) => ({ PARTNER_DESK_DATA_DIR: join(folder, 'x'.repeat(300)) }),
    says: /too long for this computer/,
  },
  {
    name: 'a wrong endpoints file',
    make: (folder) => {
      writeFileSync(join(folder, 'e.json'), '{"stage":');
      return { PARTNER_DESK_DATA_DIR: folder, PARTNER_DESK_ENDPOINTS: join(folder, 'e.json') };
    },
    says: /Kiva’s addresses cannot be used[\s\S]*file: is not JSON/,
  },
  {
    name: 'a pipe in the place of the endpoints file',
    make: (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      mkdirSync(join(folder, 'd'));
      return { PARTNER_DESK_DATA_DIR: join(folder, 'd'), PARTNER_DESK_ENDPOINTS: join(folder, 'pipe') };
    },
    says: /Kiva’s addresses cannot be used[\s\S]*NOT_A_FILE/,
  },
  {
    name: 'a pipe in the place of the settings',
    make: (folder) => {
      execFileSync('mkfifo', [join(folder, 'settings.json')]);
      return { PARTNER_DESK_DATA_DIR: folder };
    },
    says: /cannot use its data folder[\s\S]*settings\.json[\s\S]*a pipe or a device/,
  },
  {
    name: 'temporary files that cannot be written',
    make: (folder) => {
      mkdirSync(join(folder, 't'));
      chmodSync(join(folder, 't'), 0o500);
      return { PARTNER_DESK_DATA_DIR: folder, TMPDIR: join(folder, 't') };
    },
    says: /folder for temporary files cannot be written/,
  },
  {
    name: 'a place for settings where the system makes no folders',
    make: () => ({ XDG_CONFIG_HOME: '/proc/nothing' }),
    says: /cannot use its data folder[\s\S]*ENOENT[\s\S]*The folder does not exist/,
  },
  {
    name: 'a data folder where the system makes none',
    make: () => ({ PARTNER_DESK_DATA_DIR: '/proc/nothing' }),
    says: /cannot use its data folder[\s\S]*PARTNER_DESK_DATA_DIR: \/proc\/nothing/,
  },
  {
    name: 'a device for a data folder',
    make: () => ({ PARTNER_DESK_DATA_DIR: '/dev/null' }),
    says: /There is a file where the folder should be/,
  },
  {
    name: 'a home that cannot be written',
    make: (folder) => {
      mkdirSync(join(folder, 'home'));
      chmodSync(join(folder, 'home'), 0o500);
      return { HOME: join(folder, 'home'), XDG_CONFIG_HOME: '', XDG_CACHE_HOME: '', XDG_DATA_HOME: '' };
    },
    says: /cannot use its data folder[\s\S]*EACCES[\s\S]*do not have permission to write/,
  },
  {
    name: 'a folder in the place of the lock file',
    make: (folder) => {
      mkdirSync(join(folder, 'in-use.json'));
      return { PARTNER_DESK_DATA_DIR: folder };
    },
    says: /cannot tell whether it is already open[\s\S]*EISDIR[\s\S]*delete the file/,
  },
  {
    name: 'a lock file that leads nowhere',
    make: (folder) => {
      symlinkSync(join(folder, 'gone'), join(folder, 'in-use.json'));
      return { PARTNER_DESK_DATA_DIR: folder };
    },
    says: /cannot tell whether it is already open/,
  },
  {
    name: 'a lock of another computer',
    make: (folder) => {
      symlinkSync('other-computer-4711', join(folder, 'SingletonLock'));
      return { PARTNER_DESK_DATA_DIR: folder };
    },
    says: /open on the computer “other-computer”/,
  },
];

for (const { name, make, says } of troubles)
  test(`${name}: a box explains it, and the program exits with 1`, async ({ dataDir }) => {
    const start = startBare(make(dataDir));
    await expectBox(start);
    await expect.poll(start.stderr).toMatch(says);
    start.child.kill('SIGTERM');
    expect(await start.ended).toBe(1);
  });

const parts: { name: string; damage: (dist: string) => void }[] = [
  { name: 'the start', damage: (dist) => remove(dist, 'electron/assets/start-[!p]*.js') },
  { name: 'all parts', damage: (dist) => remove(dist, 'electron/assets/*.js') },
  { name: 'the services', damage: (dist) => remove(dist, 'electron/assets/services-*.js') },
  {
    name: 'the end of the services',
    damage: (dist) => {
      for (const file of globSync('electron/assets/services-*.js', { cwd: dist }))
        truncateSync(join(dist, file), 20_000);
    },
  },
];

for (const { name, damage } of parts)
  test(`without ${name}, a box says that the program is damaged`, async ({ dataDir }) => {
    const folder = join(dataDir, 'app');
    cpSync(join(checkout, 'dist'), join(folder, 'dist'), { recursive: true });
    cpSync(join(checkout, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
    damage(join(folder, 'dist'));
    const start = startBare({ PARTNER_DESK_DATA_DIR: join(dataDir, 'd') }, folder);
    await expect.poll(start.stderr).toContain('A part of Partner Desk is missing or damaged');
    await expectBox(start);
    start.child.kill('SIGTERM');
    expect(await start.ended).toBe(1);
  });

/** Missing desktop parts that must not prevent a start. */
const lacks: Record<string, (folder: string) => Record<string, string>> = {
  'no folder for sockets': () => ({ XDG_RUNTIME_DIR: '/nowhere' }),
  'no session bus': () => ({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' }),
  'no home': () => ({ HOME: '/nowhere', XDG_CONFIG_HOME: '', XDG_CACHE_HOME: '', XDG_DATA_HOME: '' }),
  'no fonts': (folder) => {
    writeFileSync(join(folder, 'fonts.conf'), '<?xml version="1.0"?><fontconfig/>');
    return { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  },
  'a cache that cannot be written': (folder) => {
    mkdirSync(join(folder, 'cache'), { mode: 0o500 });
    return { XDG_CACHE_HOME: join(folder, 'cache') };
  },
  'files where its folders should be': (folder) => {
    for (const name of ['logs', 'browser', 'crashes', 'stores']) writeFileSync(join(folder, name), '');
    return {};
  },
};

for (const [name, make] of Object.entries(lacks))
  test(`${name}: the window opens anyway`, async ({ dataDir }) => {
    const start = startBare({ PARTNER_DESK_DATA_DIR: dataDir, ...make(dataDir) });
    await expectBox(start, /Partner Desk – Practice$/);
    start.child.kill('SIGTERM');
    expect(await start.ended).toBe(0);
  });

test('unreadable settings do not prevent the start', async ({ launch, dataDir }) => {
  const file = join(dataDir, 'settings.json');
  writeFileSync(file, '{"lastEnvironment":"stage"}');
  chmodSync(file, 0o000);
  const { page } = await launch();
  await expect(page.getByText('The settings file cannot be read')).toBeVisible();
});

test('an invalid setting falls back to its default alone, and is named', async ({ launch, dataDir }) => {
  writeFileSync(join(dataDir, 'settings.json'), '\uFEFF{"lastEnvironment":"stage","colorScheme":"mauve"}');
  const { page } = await launch();
  await expect(page.getByRole('button', { name: 'Environment: Stage' })).toBeVisible();
  await expect(page.getByText('Reset to their defaults: colors.')).toBeVisible();
});

function remove(dist: string, pattern: string): void {
  for (const file of globSync(pattern, { cwd: dist })) rmSync(join(dist, file));
}
