import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { curlOf, withoutSearch } from '../../../electron/diagnostics/curl.ts';
import { createExchangeRecorder } from '../../../electron/diagnostics/exchanges.ts';
import { readLogTail } from '../../../electron/diagnostics/log-tail.ts';
import { createPeopleMask } from '../../../electron/diagnostics/mask/people.ts';
import { bytesOfFile, filesOfReport } from '../../../electron/diagnostics/report.ts';
import type { RequestFacts } from '../../../electron/diagnostics/request-facts.ts';
import type { Exchange } from '../../../electron/kiva/client.ts';
import { zipOf } from '../../../electron/sheets/write-zip.ts';
import { unzip } from '../../../electron/sheets/zip.ts';

const exchange = (more: Partial<Exchange>): Exchange => ({
  ...{ method: 'GET', url: 'https://a.kiva.org/v3/partner/1/loans', body: null, isForToken: false },
  ...{ status: 500, code: 'KIVA_FAILED', ref: 'AAAAAAA1', ms: 3, answer: '{}' },
  ...more,
});

describe('curl', () => {
  it('names the token as a variable and quotes what a shell would read', () => {
    const url = "https://a.kiva.org/v3/partner/1/loan_draft?x='$(id)'";
    const body = `{"use":"Achieng's $HOME \`id\` shop"}`;
    const text = curlOf({ method: 'POST', url, body, isForToken: false });
    expect(text).toContain('-H "Authorization: Bearer $TOKEN"');
    expect(text).toContain(`--data-raw '{"use":"Achieng'\\''s $HOME \`id\` shop"}'`);
    expect(text).toContain("'https://a.kiva.org/v3/partner/1/loan_draft?x='\\''$(id)'\\'''");
  });

  it('asks for a token by the names of its secrets', () => {
    const body = new URLSearchParams({ client_id: '$CLIENT_ID', client_secret: '$CLIENT_SECRET' }).toString();
    const text = curlOf({ method: 'POST', url: 'https://auth.kiva.org/oauth/token', body, isForToken: true });
    expect(text).toContain('--data "client_id=$CLIENT_ID&client_secret=$CLIENT_SECRET"');
    expect(text).not.toContain('Bearer');
  });

  it('has not what was searched for', () => {
    expect(withoutSearch('https://a.kiva.org/loans?query=Ach&status=active&offset=20&limit=1')).toBe(
      'https://a.kiva.org/loans?query=%28masked%29&status=active&offset=20&limit=1',
    );
  });
});

describe('the requests of this run', () => {
  it('are found by the reference of their failure, of their environment alone', () => {
    const recorder = createExchangeRecorder(() => new Date());
    recorder.add('stage', exchange({ ref: 'AAAAAAA1' }));
    recorder.add('stage', exchange({ ref: null, code: null, status: 200 }));
    recorder.add('production', exchange({ ref: 'AAAAAAA2' }));
    const about = (ref: string, code: 'KIVA_FAILED' | 'UNEXPECTED_ANSWER' = 'KIVA_FAILED') =>
      recorder.find('stage', { kind: 'error', ref, code });
    expect(about('AAAAAAA1')?.status).toBe(500);
    expect(about('AAAAAAA2')).toBeNull();
    // What came well and was not what it should be has no failure of its own.
    expect(about('AAAAAAA3', 'UNEXPECTED_ANSWER')?.status).toBe(200);
    expect(recorder.find('stage', { kind: 'none' })?.ref).toBe('AAAAAAA1');
  });

  it('are few, their answers are cut, and writes are left to the store', () => {
    const recorder = createExchangeRecorder(() => new Date());
    recorder.add('stage', exchange({ ref: 'FIRST001', answer: 'x'.repeat(1_000_000) }));
    expect(recorder.find('stage', { kind: 'none' })?.answer).toHaveLength(65_536);
    recorder.add('stage', exchange({ method: 'POST', body: '{}', ref: 'WRITE001' }));
    expect(recorder.find('stage', { kind: 'none' })?.ref).toBe('FIRST001');
    for (let at = 0; at < 20; at += 1) recorder.add('stage', exchange({ ref: null, code: null }));
    expect(recorder.find('stage', { kind: 'none' })).toBeNull();
  });
});

describe('the end of the log', () => {
  const logOf = (files: Record<string, string>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'log-tail-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return join(folder, 'main.log');
  };
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `line ${from + at}\n`).join('');

  it('is the last lines, from the file before it where the newest is short', async () => {
    const file = logOf({ 'main.log': lines(10, 12), 'main.1.log': lines(0, 10) });
    expect(await readLogTail(file, 4, null)).toEqual(['line 8', 'line 9', 'line 10', 'line 11']);
  });

  it('has an older line that a reference is in', async () => {
    const file = logOf({ 'main.log': `x AAAAAAA1\n${lines(0, 10)}` });
    expect(await readLogTail(file, 2, 'AAAAAAA1')).toEqual(['x AAAAAAA1', 'line 8', 'line 9']);
  });

  it('is whole lines of a large file, and nothing where there is none', async () => {
    const file = logOf({ 'main.log': `${'é'.repeat(2_000_000)}\nlast\n` });
    expect(await readLogTail(file, 5, null)).toEqual(['last']);
    expect(await readLogTail('/nowhere/main.log', 5, null)).toEqual([]);
  });
});

describe('the files of a report', () => {
  const photo = Buffer.from('a picture');
  const request: RequestFacts = {
    ...{ kind: 'draft', method: 'POST', url: 'https://a.kiva.org/v3/partner/1/loan_draft', at: '' },
    ...{ isForToken: false, outcome: ['HTTP status: 422'], photo },
    body: JSON.stringify({
      entreps: [{ first_name: 'Achieng', last_name: 'Wanjiru' }],
      description: 'She sells maize',
    }),
    answer: '{"message":"\\"She sells maize\\" is too short, Achieng"}',
  };
  const parts = {
    program: 'Partner Desk: 1\n',
    connection: 'audience: x\n',
    log: ['one'],
    blank: (text: string) => text,
  };
  const textOf = (files: ReturnType<typeof filesOfReport>, name: string) =>
    bytesOfFile(files.find((file) => file.name === name) ?? expect.fail(name)).toString();

  it('tell nothing of people, neither in the request nor where Kiva quotes it', () => {
    const mask = createPeopleMask({ names: [], clientIds: [] });
    const files = filesOfReport({ ...parts, request, mask });
    expect(files.map(({ name }) => name)).toEqual([
      'program.txt',
      'connection.txt',
      'log.txt',
      'request.txt',
      'answer.txt',
    ]);
    const all = files.map((file) => bytesOfFile(file).toString()).join('\n');
    expect(all).not.toMatch(/Achieng|Wanjiru|maize/);
    expect(textOf(files, 'request.txt')).toContain('"first_name":"A."');
    expect(textOf(files, 'answer.txt')).toContain('is too short');
  });

  it('have people and the photo where a person wants them in', () => {
    const files = filesOfReport({ ...parts, request, mask: null });
    expect(textOf(files, 'request.txt')).toContain('Achieng');
    expect(textOf(files, 'photo.jpg')).toBe('a picture');
  });

  it('have no secret, whatever a person wants', () => {
    const blank = (text: string): string => text.replaceAll('Achieng', '[redacted]');
    const files = filesOfReport({ ...parts, request, log: ['Achieng'], mask: null, blank });
    expect(files.map((file) => bytesOfFile(file).toString()).join()).not.toContain('Achieng');
  });

  it('are an archive with sizes as they were told', () => {
    const files = filesOfReport({ ...parts, request, mask: null });
    const archive = zipOf(files.map((file) => ({ name: file.name, bytes: bytesOfFile(file) })));
    const read = unzip(Buffer.from(archive), 1_000_000);
    const found = read.ok ? [...read.value] : [];
    // Pictures of a workbook are not unpacked.
    const texts = files.filter(({ content }) => content.kind === 'text');
    const sizes = Object.fromEntries(found.map(([name, bytes]) => [name, bytes.length]));
    expect(sizes).toEqual(Object.fromEntries(texts.map(({ name, bytes }) => [name, bytes])));
  });
});
