import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { electronRuntime } from '../electron-runtime.mjs';
import { node24, root, run, runScript, SetupError, say, seconds } from '../tools.mjs';
import { packaging } from './config.ts';

const HELP = `npm run package [-- --installers]: packs the program for this system into release/.
Without --installers: a folder that starts as it is, made offline. With it: the installers too, on the official
Electron, with tools that electron-builder downloads.`;

const stamp = join(root, 'release', '.packed');

await runScript(async () => {
  const flags = process.argv.slice(2);
  if (flags.includes('--help')) return console.log(HELP);
  await buildProgram();
  if (flags.includes('--if-needed') && isFresh()) return say('The packed program is up to date.');
  const start = performance.now();
  await (flags.includes('--installers') ? packInstallers() : packFolder());
  writeFileSync(stamp, '');
  say(`Packed the program into release/ (${seconds(start)}).`);
});

async function buildProgram(): Promise<void> {
  const { code } = await run(node24(), [join(root, 'build', 'build.ts'), '--if-needed']);
  if (code !== 0) throw new SetupError('Nothing was packed.');
}

/** Whether the program was packed after it was built. */
function isFresh(): boolean {
  const time = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return time(stamp) > time(join(root, 'dist', '.built'));
}

/** The folder alone, on the Electron of this machine. */
async function packFolder(): Promise<void> {
  const electronDist = distOf(await electronRuntime());
  const electronVersion = readFileSync(join(electronDist, 'version'), 'utf8').trim().replace(/^v/, '');
  const targets = Platform.current().createTarget(['dir']);
  await build({ targets, config: { ...packaging, electronDist, electronVersion }, projectDir: root });
}

async function packInstallers(): Promise<void> {
  const options = { targets: Platform.current().createTarget(), config: packaging, projectDir: root };
  await build({ ...options, publish: 'never' }).catch((error: Error) => {
    const [reason] = error.message.split('\n');
    throw new SetupError(
      `The installers were not made: ${reason}\nThey need Electron's release and electron-builder's tools, which are downloaded: make them where that is possible.`,
    );
  });
}

/** The folder of an Electron release; on macOS the executable lies deep inside. */
function distOf(executable: string): string {
  return process.platform === 'darwin' ? join(dirname(executable), '..', '..', '..') : dirname(executable);
}
