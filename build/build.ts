import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const sources = ['electron', 'renderer', 'shared', 'build', 'package-lock.json'];
const configs = ['main', 'preload', 'renderer', 'photo'];

if (process.argv.includes('--if-needed') && isFresh()) console.log('The built program is up to date.');
else
  await build().catch((error: Error) => {
    console.error(`${error.message}\nThe program could not be built, see above.`);
    process.exitCode = 1;
  });

/** True if no source of the program has changed since the last build. */
function isFresh(): boolean {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.flatMap(filesOf).every((file) => statSync(file).mtimeMs <= built);
}

function filesOf(name: string): string[] {
  const path = join(root, name);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file));
}

async function build(): Promise<void> {
  const start = new Date();
  const vite = await import('vite');
  if (existsSync(dist)) rmSync(dist, { recursive: true });
  const builds = configs.map((name) =>
    vite.build({ configFile: join(root, 'build', `vite.${name}.config.ts`), logLevel: 'warn' }),
  );
  await Promise.all(builds);
  const { writeLicences } = await import('./licences/files.ts');
  writeLicences();
  writeFileSync(stamp, '');
  utimesSync(stamp, start, start);
  console.log(`Built the program in ${((Date.now() - start.getTime()) / 1000).toFixed(1)} s.`);
}
