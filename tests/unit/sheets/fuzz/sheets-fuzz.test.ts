import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ReadChoices, Sheet } from '../../../../shared/model/sheet.ts';
import { seeded } from '../../store/fuzz/random.ts';
import { mutations } from './mutations.ts';
import { producers, randomTable, type Table } from './producers.ts';
import type { FuzzAnswer, FuzzRead } from './reader.ts';

// Damaged files end in a value, soon, and none of them says other than the whole one where its bytes prove it; one table is read
// alike whoever wrote it. SHEETS_FUZZ_RUNS and SHEETS_FUZZ_SEED: more runs, or the same ones again.

const runs = Number(process.env.SHEETS_FUZZ_RUNS ?? 400);
const seed = Number(process.env.SHEETS_FUZZ_SEED ?? 20261128);

/** Milliseconds; no file here is larger than a few hundred kilobytes, and the program gives up at the same time. */
const longest = 60_000;

let reader: ChildProcess | null = null;
afterAll(() => reader?.kill());

const folder = join(import.meta.dirname, '../../../fixtures/sheet-cases');
const fixtures = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

it(`reads or rejects damaged files (${runs} runs, SHEETS_FUZZ_SEED=${seed})`, async () => {
  const random = seeded(seed);
  const bad: string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { name, bytes } = random.pick(fixtures);
    const mutation = random.pick(mutations);
    const damaged = mutation.run(bytes, random);
    if (damaged === null) continue;
    const answer = await read(damaged);
    if ('thrown' in answer) bad.push(`${name}, ${mutation.name}: ${answer.thrown} ${keep(damaged)}`);
    else if ('sheets' in answer && isSealed(bytes, mutation.name) && !sameCells(answer, await read(bytes)))
      bad.push(`${name}, ${mutation.name}: says something else ${keep(damaged)}`);
  }
  expect(bad).toEqual([]);
}, 3_600_000);

it(`reads the same table the same way from every writer (SHEETS_FUZZ_SEED=${seed})`, async () => {
  const random = seeded(seed + 1);
  const bad: string[] = [];
  for (let run = 0; run < runs / 4; run += 1) {
    const table = randomTable(random);
    const producer = random.pick(producers);
    if (producer.onlyAscii && /\P{ASCII}/u.test(JSON.stringify(table.rows))) continue;
    const bytes = producer.write(table, random);
    const answer = await read(bytes);
    if (!(await isRight(table, bytes, answer)))
      bad.push(
        `${producer.name} ${keep(bytes)}: ${JSON.stringify(answer).slice(0, 500)} for ${JSON.stringify(table.rows)}`,
      );
  }
  expect(bad).toEqual([]);
}, 3_600_000);

/** The written table, a question with a right answer, or a rejected kind of file. */
async function isRight({ rows }: Table, bytes: Buffer, answer: FuzzAnswer): Promise<boolean> {
  if ('code' in answer) return answer.code === 'SHEET_OTHER_KIND';
  if ('thrown' in answer) return false;
  const [sheet] = answer.sheets;
  const readings = sheet?.text?.readings ?? [];
  if (readings.length === 0) return isTable(sheet, rows);
  for (const { encoding } of readings) {
    const again = await read(bytes, { encoding });
    if ('sheets' in again && isTable(again.sheets[0], rows)) return true;
  }
  return false;
}

function isTable(sheet: Sheet | undefined, rows: readonly (readonly string[])[]): boolean {
  const trimmed = (cells: readonly string[]): string => JSON.stringify(cells).replace(/(?:,"")+\]$/, ']');
  return JSON.stringify(sheet?.rows.map(({ cells }) => trimmed(cells))) === JSON.stringify(rows.map(trimmed));
}

/** True if checksums cover all content of the file, and only some bytes were changed. */
function isSealed(bytes: Buffer, mutation: string): boolean {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes.readUInt32LE(14) !== 0;
  return isArchive && /^(?:bits flipped|bytes taken out|numbers replaced)$/.test(mutation);
}

function sameCells(one: FuzzAnswer, other: FuzzAnswer): boolean {
  const cellsOf = (answer: FuzzAnswer): string =>
    'sheets' in answer ? JSON.stringify(answer.sheets.map(({ rows }) => rows.map(({ cells }) => cells))) : '';
  return cellsOf(one) === cellsOf(other);
}

let kept: string | null = null;

/** Writes a failing file for inspection. */
function keep(bytes: Buffer): string {
  kept ??= mkdtempSync(join(tmpdir(), 'sheets-fuzz-'));
  const path = join(kept, String(readdirSync(kept).length));
  writeFileSync(path, bytes);
  return path;
}

function read(bytes: Buffer, choices?: ReadChoices): Promise<FuzzAnswer> {
  reader ??= fork(join(import.meta.dirname, 'reader.ts'), { stdio: 'ignore' });
  const child = reader;
  return new Promise((resolve) => {
    const end = (answer: FuzzAnswer): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      if ('thrown' in answer) {
        child.kill('SIGKILL');
        reader = null;
      }
      resolve(answer);
    };
    const timer = setTimeout(() => end({ thrown: 'took too long' }), longest);
    child.once('message', (answer: FuzzAnswer) => end(answer));
    child.once('exit', (code) => end({ thrown: `ended with ${code}` }));
    const message: FuzzRead = { bytes: bytes.toString('base64'), ...(choices && { choices }) };
    child.send(message);
  });
}
