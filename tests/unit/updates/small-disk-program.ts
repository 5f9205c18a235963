import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { download } from '../../../electron/updates/download.ts';
import { copyInstaller } from '../../../electron/updates/get-installer.ts';

// A program of its own, in a namespace where it may mount a disk of 4 MB over the folder that it is given. It downloads and copies 8 MB
// onto it, as if something else had filled the disk meanwhile, and prints what came of it and what is left.

const [place = ''] = process.argv.slice(2);
if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', place]).status !== 0)
  throw new Error('no disk');
const content = Buffer.alloc(8_000_000, 'x');
const sha512 = createHash('sha512').update(content).digest('base64');
const free = (): number => statfsSync(place).bavail * statfsSync(place).bsize;
const before = free();

const server = createServer((_request, response) => void response.end(content));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const part = join(place, 'x.part');
const job = { url: `http://127.0.0.1:${port}/`, part, bytes: content.length, sha512 };
const tools = { fetch, wait: async () => {}, freeBytes: async () => 1e12 };
const { signal } = new AbortController();
const downloaded = await download(job, tools, signal, () => {});
server.closeAllConnections();
server.close();

const stick = `${place}-stick`;
writeFileSync(stick, content);
const file = { url: 'x.deb', sha512, size: content.length };
const copied = await copyInstaller(stick, join(place, 'x.deb'), file, signal, () => {});
process.stdout.write(
  JSON.stringify({
    downloaded: downloaded.ok ? 'done' : downloaded.error.code,
    copied: copied.ok ? 'done' : copied.error.code,
    isPartLeft: existsSync(part),
    isRoomBack: free() === before,
  }),
);
