import { join } from 'node:path';
import { readJson, root, run, SetupError } from '../tools.mjs';

/** Milliseconds. An Electron with our fuses set would start as a program and not exit. */
const longestAnswer = 20_000;

/** The Electron version for release: the one pinned in package.json. */
export function pinnedElectron(): string {
  return readJson(join(root, 'package.json')).devDependencies.electron;
}

/** Asks an Electron for its version: names of folders or files beside it prove nothing. */
export async function electronVersionOf(executable: string): Promise<string> {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: undefined };
  const { code, output } = await run(executable, ['-p', 'process.versions.electron'], {
    ...{ quiet: true, env },
    timeout: longestAnswer,
  });
  const version = /^\d+\.\d+\.\d+\S*$/m.exec(output)?.[0];
  if (code === 0 && version !== undefined) return version;
  throw new SetupError(`${executable} does not say which Electron it is:\n${output.trim()}`);
}

/** Why this Electron must not be used for a release, and what to do; null if it may. */
export function versionProblem(version: string, pinned: string): string | null {
  if (version === pinned) return null;
  return `Nothing was packed: this machine has Electron ${version}, and people are to get ${pinned} (package.json).
An older Electron has holes that are known to everybody. Two ways out:
  1. Let this machine reach Electron's release host and run \`npx install-electron\`, or set
     ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron ${pinned}.
  2. For tests alone: \`npm run package -- --test-only\`. That package says "test only" in its name,
     its window and About, and never enters Production.`;
}
