import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync, rmSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { UpdateEnd } from '../../shared/model/updates.ts';

/**
 * Waits for the program to end, installs, writes how that ended, and starts the program again, whatever came of it. It is given to `sh`
 * as a text, since the files of an AppImage are gone once it has ended.
 */
const script = `
program=$1 end=$2 start=$3
shift 3
while kill -0 "$program" 2>/dev/null; do sleep 0.2; done
"$@" >"$end.output" 2>&1
echo "$?" >"$end"
exec "$start" >/dev/null 2>&1
`;

/** Beside the old one, and then in its place: at no moment is there no program, and its name stays, which launchers know. */
const replaceScript = 'cp -- "$1" "$2.new" && chmod 755 "$2.new" && mv -f -- "$2.new" "$2"';

/** What is to be installed, and how. `start` begins the program; `end` gets the exit code. */
export type LinuxInstall = { end: string; start: string } & (
  | { kind: 'deb'; file: string; sha512: string; resources: string }
  | { kind: 'appimage'; file: string }
);

/** The command that installs: for a deb as root, by a script of the installed package (`install-update.sh`). */
export function installCommand(install: LinuxInstall): string[] {
  if (install.kind === 'appimage') return ['sh', '-c', replaceScript, 'sh', install.file, install.start];
  const hash = Buffer.from(install.sha512, 'base64').toString('hex');
  return ['pkexec', join(install.resources, 'install-update.sh'), install.file, hash];
}

/** Starts what installs once this process has ended. */
export function installAfterEnd(install: LinuxInstall): void {
  for (const old of [install.end, `${install.end}.output`]) rmSync(old, { force: true });
  const values = [String(process.pid), install.end, install.start, ...installCommand(install)];
  spawn('/bin/sh', ['-c', script, 'partner-desk-update', ...values], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  }).unref();
}

/** How the last installation ended, and its exit code; null where it never wrote that. */
export function readEnd(end: string): { end: UpdateEnd; exitCode: number } | null {
  try {
    const exitCode = Number(readFileSync(end, 'utf8'));
    // pkexec: the person closed its question, or nobody was there to ask.
    const isRefused = exitCode === 126 || exitCode === 127;
    return { end: isRefused ? 'no-permission' : 'failed', exitCode };
  } catch {
    return null;
  }
}

/** True if the system has a program of this name. */
export function hasCommand(name: string, path = process.env.PATH ?? ''): boolean {
  return path
    .split(delimiter)
    .filter(isAbsolute)
    .some((folder) => {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
