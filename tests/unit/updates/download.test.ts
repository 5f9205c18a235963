import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DownloadJob, download, freeBytes } from '../../../electron/updates/download.ts';
import { installer, temporaryFolder, updateServer } from './server.ts';

const content = installer(7);
const sha512 = createHash('sha512').update(content).digest('base64');
const waits: number[] = [];
const deps = {
  fetch,
  wait: async (ms: number) => void waits.push(ms),
  freeBytes: async () => 10_000_000_000,
};

async function serving(file: Parameters<typeof updateServer>[0][string] = content) {
  const server = await updateServer({ 'x.deb': file });
  const part = join(temporaryFolder(), 'x.part');
  const job: DownloadJob = { url: `${server.url}/x.deb`, part, bytes: content.length, sha512 };
  const progress: number[] = [];
  waits.length = 0;
  const controller = new AbortController();
  const run = (change: object = {}) =>
    download(job, { ...deps, ...change }, controller.signal, (received) => progress.push(received));
  return { server, job, part, run, progress, cancel: () => controller.abort() };
}

describe('a download', () => {
  it('brings the whole file, and says how far it is', async () => {
    const { run, part, progress } = await serving();
    expect(await run()).toEqual({ ok: true, value: undefined });
    expect(readFileSync(part).equals(content)).toBe(true);
    expect(progress.at(-1)).toBe(content.length);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
  });

  it('goes on by itself where the line is cut, and asks only for what is missing', async () => {
    const { server, run, part } = await serving();
    server.cuts.push(100_000, 150_000, 5_000, 5_000, 5_000, 5_000);
    expect((await run()).ok).toBe(true);
    expect(readFileSync(part).equals(content)).toBe(true);
    const begins = server.asked.map(({ range }) => Number(/\d+/.exec(range ?? '0')));
    expect(begins).toEqual([...new Set(begins)].sort((a, b) => a - b));
    expect(begins).toHaveLength(7);
  });

  it('keeps what came where the line stays away, and goes on from there the next time', async () => {
    const { server, run, part } = await serving();
    server.cuts.push(120_000, 0, 0, 0, 0);
    expect(await run()).toMatchObject({ error: { code: 'UPDATE_CUT' } });
    expect(waits).toEqual([1_000, 5_000, 20_000]);
    const { size } = statSync(part);
    expect(size).toBeGreaterThan(0);
    server.cuts.length = 0;
    expect((await run()).ok).toBe(true);
    expect(server.asked.at(-1)?.range).toBe(`bytes=${size}-`);
  });

  it('begins anew where the server knows no ranges', async () => {
    const { server, run, part } = await serving((_request, response) => void response.end(content));
    writeFileSync(part, content.subarray(0, 50_000));
    expect((await run()).ok).toBe(true);
    expect(readFileSync(part).equals(content)).toBe(true);
    expect(server.asked).toHaveLength(1);
  });

  it('begins anew where another range comes than was asked for', async () => {
    const { run, part, server } = await serving();
    const whole = server.files['x.deb'];
    server.files['x.deb'] = (request, response) => {
      const wrong = request.headers.range !== undefined;
      response.writeHead(wrong ? 206 : 200, wrong ? { 'Content-Range': `bytes 5-9/${content.length}` } : {});
      response.end(wrong ? 'wrong' : whole);
    };
    writeFileSync(part, content.subarray(0, 50_000));
    expect((await run()).ok).toBe(true);
  });

  it('with other bytes is deleted', async () => {
    const { run, part } = await serving(installer(8));
    expect(await run()).toMatchObject({ error: { code: 'UPDATE_DAMAGED' } });
    expect(existsSync(part)).toBe(false);
  });

  it('with more bytes than were signed is stopped and deleted', async () => {
    const { run, part } = await serving(Buffer.concat([content, content, content]));
    expect(await run()).toMatchObject({ error: { code: 'UPDATE_DAMAGED' } });
    expect(existsSync(part)).toBe(false);
  });

  it('of a page, such as that of a network login, is none', async () => {
    const { run, part } = await serving((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<html>Log in</html>');
    });
    expect(await run()).toMatchObject({ error: { code: 'UPDATE_ANSWER' } });
    expect(existsSync(part)).toBe(false);
  });

  it('of a file that is gone says so at once', async () => {
    const { server, run } = await serving();
    delete server.files['x.deb'];
    expect(await run()).toMatchObject({ error: { code: 'UPDATE_GONE' } });
    expect(waits).toEqual([]);
  });

  it('that is stopped keeps what came', async () => {
    const { server, run, part, cancel } = await serving((_request, response) => {
      response.writeHead(200, { 'Content-Length': content.length }).write(content.subarray(0, 70_000));
      setTimeout(cancel, 300);
    });
    expect(await run()).toMatchObject({ error: { code: 'CANCELLED' } });
    expect(statSync(part).size).toBeGreaterThan(0);
    server.close();
  });

  it('is not begun where the disk has too little room', async () => {
    const { server, run } = await serving();
    const left = { freeBytes: async () => 300_000_000 };
    expect(await run(left)).toMatchObject({
      error: { code: 'UPDATE_DISK_FULL', values: { megabytes: 301 } },
    });
    expect(server.asked).toEqual([]);
    expect(await freeBytes('/')).toBeGreaterThan(0);
  });

  it('says nothing of who asks', async () => {
    const { server, run } = await serving();
    server.cuts.push(1_000);
    await run();
    for (const { headers } of server.asked)
      expect(headers.filter((name) => /cookie|id|auth|referer|etag|if-/.test(name))).toEqual([]);
  });
});
