import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronExecutable } from '../fixtures/paths.ts';
import { leaveSettings } from '../fixtures/running-app.ts';

const asRoot = ['--user', '--map-root-user', '--mount'];

/** True where an ordinary user can mount a disk that nobody else sees: Linux with user namespaces. */
export function canMountDisks(): boolean {
  return process.platform === 'linux' && spawnSync('unshare', [...asRoot, 'true']).status === 0;
}

/** A small disk mounted over a data folder, visible only to programs started with `executable`. */
export type SmallDisk = {
  executable: string;
  /** Fills it to the last byte. */
  fill: () => void;
  /** Makes room again. */
  free: () => void;
  remove: () => void;
};

/** Mounts a disk of this size (such as `16m`) over a folder, in a namespace that a sleeping process holds. */
export async function smallDisk(dataDir: string, scripts: string, size: string): Promise<SmallDisk> {
  const mount = `mount -t tmpfs -o size=${size} tmpfs '${dataDir}' && echo mounted && exec sleep 3600`;
  const holder = spawn('unshare', [...asRoot, 'sh', '-c', mount], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  const disk = join(`/proc/${holder.pid}/root`, dataDir);
  leaveSettings(disk);
  const filler = join(disk, 'filler');
  return {
    executable: starter(holder, scripts),
    fill: () => fillWith(filler),
    free: () => rmSync(filler),
    remove: () => void holder.kill(),
  };
}

function starter({ pid }: ChildProcess, folder: string): string {
  const file = join(folder, 'electron-on-a-small-disk');
  const world = `nsenter --target ${pid} --user --mount --preserve-credentials --`;
  const user = 'unshare --user --map-user=1000 --map-group=1000 --';
  writeFileSync(file, `#!/bin/sh\nexec ${world} ${user} '${electronExecutable()}' "$@"\n`, { mode: 0o755 });
  return file;
}

function fillWith(file: string): void {
  for (const size of [1 << 20, 1 << 16, 1 << 12, 1])
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size));
    } catch {
      // No room left for chunks of this size.
    }
}
