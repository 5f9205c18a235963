import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './server.ts';

const asRoot = ['--user', '--map-root-user', '--mount'];
const canMountDisks = process.platform === 'linux' && spawnSync('unshare', [...asRoot, 'true']).status === 0;

it.skipIf(!canMountDisks)('a disk that gets full on the way says so, and gets its room back', () => {
  const folder = temporaryFolder();
  const program = join(import.meta.dirname, 'small-disk-program.ts');
  const { stdout, stderr } = spawnSync('unshare', [...asRoot, process.execPath, program, folder], {
    encoding: 'utf8',
  });
  rmSync(`${folder}-stick`, { force: true });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    downloaded: 'UPDATE_DISK_FULL',
    copied: 'UPDATE_DISK_FULL',
    isPartLeft: false,
    isRoomBack: true,
  });
});
