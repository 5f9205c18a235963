import { existsSync, globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, Platform } from 'electron-builder';
import { electronRuntime } from '../electron-runtime.mjs';
import { writeLicenceFiles } from '../licences/files.ts';
import { node24, readJson, root, run, runScript, SetupError, say, seconds } from '../tools.mjs';
import { licenceFolder, packagingFor } from './config.ts';
import { megabytes, sizesOf } from './contents.ts';
import { canMakeDeb, debFile, makeDeb } from './deb/deb.ts';
import { electronVersionOf, pinnedElectron, versionProblem } from './electron-version.ts';
import { packageNames } from './names.ts';
import { type Target, targetTable } from './targets.ts';

const HELP = `npm run package [-- --installers] [--test-only]: packs the program for this system into release/.
Without --installers: a folder that starts as it is and, on Debian and its like, a .deb, both made offline. With it: all
installers of this system, on the official Electron, with tools that electron-builder downloads.
It fails unless this machine's Electron is the one that package.json pins. --test-only packs whatever there is, into a
program that says so in its name, its window and About, and never enters Production.`;

/** The last package; the tests read this file. */
const stamp = join(root, 'release', '.packed.json');

/** The largest package that people on slow lines are asked to download, in bytes. */
const largestPackage = 110e6;

type Job = { testOnly: boolean; electronDist: string; electronVersion: string };

await runScript(async () => {
  const flags = process.argv.slice(2);
  if (flags.includes('--help')) return console.log(HELP);
  const executable = await electronRuntime();
  const electronVersion = await electronVersionOf(executable);
  const problem = versionProblem(electronVersion, pinnedElectron());
  const testOnly =
    flags.includes('--test-only') || (flags.includes('--test-only-if-needed') && problem !== null);
  if (problem !== null && !testOnly) throw new SetupError(problem);
  const job = { testOnly, electronVersion, electronDist: distOf(executable) };
  await buildProgram();
  if (flags.includes('--if-needed') && isFresh(job)) return say('The packed program is up to date.');
  await pack(job, flags.includes('--installers'));
});

async function pack(job: Job, installers: boolean): Promise<void> {
  const start = performance.now();
  const names = packageNames(job.testOnly);
  mkdirSync(join(root, names.output), { recursive: true });
  await writeLicenceFiles(join(root, licenceFolder), installers ? pinnedElectron() : job.electronVersion);
  await (installers ? packInstallers(job) : packFolder(job));
  const what = job.testOnly
    ? `the program FOR TESTS ONLY, on Electron ${job.electronVersion},`
    : 'the program';
  say(`Packed ${what} into ${names.output}/ (${seconds(start)}).`);
  const folder = packedFolder(names.output);
  const made: Target[] = [{ name: 'Folder', platform: process.platform, made: folder }];
  if (canMakeDeb()) made.push({ name: 'Linux: deb', platform: 'linux', made: await madeDeb(folder, job) });
  writeFileSync(stamp, JSON.stringify({ ...job, folder: names.output }));
  say('\nIt is made of:');
  for (const { name, bytes } of sizesOf(join(root, folder)))
    if (bytes > 0) say(`  ${name.padEnd(30)} ${megabytes(bytes).padStart(9)}`);
  say(`\nPackages:\n${targetTable(made, installers)}`);
}

async function madeDeb(folder: string, { testOnly }: Job): Promise<string> {
  const start = performance.now();
  const file = await makeDeb(join(root, folder), packageNames(testOnly));
  const { size } = statSync(join(root, file));
  say(`Made the Debian package (${seconds(start)}).`);
  if (size > largestPackage)
    throw new SetupError(`${file} has ${megabytes(size)}, more than ${megabytes(largestPackage)}.`);
  return file;
}

function packedFolder(output: string): string {
  const name = `${output}/${process.platform === 'darwin' ? 'mac*' : '*-unpacked'}`;
  const [folder] = globSync(name, { cwd: root });
  if (folder === undefined) throw new SetupError(`Nothing was packed into ${output}.`);
  return relative(root, join(root, folder)).replaceAll('\\', '/');
}

async function buildProgram(): Promise<void> {
  const { code } = await run(node24(), [join(root, 'build', 'build.ts'), '--if-needed']);
  if (code !== 0) throw new SetupError('Nothing was packed.');
}

/** True if the current build has been packed. */
function isFresh({ testOnly, electronVersion }: Job): boolean {
  const time = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const last = readJson(stamp);
  const isSame = last?.testOnly === testOnly && last?.electronVersion === electronVersion;
  const hasDeb = !canMakeDeb() || existsSync(join(root, debFile(packageNames(testOnly))));
  return isSame && hasDeb && time(stamp) > time(join(root, 'dist', '.built'));
}

/** Packs the folder only, on the Electron of this machine. */
async function packFolder({ testOnly, electronDist, electronVersion }: Job): Promise<void> {
  const targets = Platform.current().createTarget(['dir']);
  const config = { ...packagingFor(testOnly), electronDist, electronVersion };
  await build({ targets, config, projectDir: root });
}

/** Packs on the Electron pinned in package.json, which electron-builder downloads. */
async function packInstallers({ testOnly }: Job): Promise<void> {
  const config = { ...packagingFor(testOnly), electronVersion: pinnedElectron() };
  const options = { targets: Platform.current().createTarget(), config, projectDir: root };
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
