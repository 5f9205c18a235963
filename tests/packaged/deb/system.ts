import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command's exit code and all that it printed. */
type Ended = { code: number; output: string };

/** Runs a command to its end. */
export function command(name: string, args: readonly string[], options: SpawnSyncOptions = {}): Ended {
  const { status, stdout, stderr, error } = spawnSync(name, args, { ...options, encoding: 'utf8' });
  return { code: status ?? 1, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
}

/** What makes a command root's, or null where it cannot be. */
export function asRoot(): string[] | null {
  if (process.getuid?.() === 0) return [];
  return command('sudo', ['-n', 'true']).code === 0 ? ['sudo', '-n'] : null;
}

/** True if dpkg has this package, in whatever state. */
export function isKnown(name: string): boolean {
  return command('dpkg-query', ['-W', name]).code === 0;
}

/** The packages of the system's libraries of these names. */
export function ownersOf(libraries: readonly string[]): string[] {
  const { output } = command('dpkg', ['-S', ...libraries.map((each) => `*/${each}`)]);
  const inFolder = /^([\w.+-]+):amd64: (?:\/usr)?\/lib\/(?:x86_64-linux-gnu\/)?[^/]+$/gm;
  return [...new Set([...output.matchAll(inFolder)].map(([, name = '']) => name))];
}

/**
 * Runs dpkg as root, up to a minute after others that hold its lock. Where the system has no AppArmor, one that agrees to
 * everything stands for its parser.
 */
export async function dpkg(args: readonly string[]): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-tools-'));
  if (!hasAppArmor()) writeFileSync(join(folder, 'apparmor_parser'), '#!/bin/sh\n', { mode: 0o755 });
  const path = `PATH=${process.env.PATH}:/usr/sbin:/sbin:${folder}`;
  const [program = '', ...rest] = [...(asRoot() ?? []), 'env', path, 'dpkg', ...args];
  try {
    for (let tries = 1; ; tries += 1) {
      const ended = command(program, rest);
      if (tries === 30 || !/lock/.test(ended.output) || ended.code === 0) return ended;
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** True where the system takes the profile of this package, or a stand-in does. */
export function takesProfile(profile: string): boolean {
  return !hasAppArmor() || command('apparmor_parser', ['-Q', '-K', profile]).code === 0;
}

function hasAppArmor(): boolean {
  return existsSync('/usr/sbin/apparmor_parser') || existsSync('/sbin/apparmor_parser');
}

/** A value of a desktop entry. */
export function entryValue(file: string, key: string): string {
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${key}=`));
  if (line === undefined) throw new Error(`${file} has no ${key}`);
  return line.slice(key.length + 1);
}
