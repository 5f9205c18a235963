import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import { kivaColumns, loanColumns } from '../../shared/model/loan-columns.ts';
import type { CopiedLoan } from '../../shared/model/portfolio.ts';

/**
 * A loan of a page. `was` is the status that a changed loan had in the previous copy (empty: it was not there), null if it
 * did not change. `theme` is null if Kiva sent none; no documented field of a loan has it (API.md §1.1).
 */
export type PageLoan = CopiedLoan & { was: string | null; theme: string | null };

/** The order of the values in a stored line: each column has its place (`loanColumns`). */
const fields: string[] = ['key', 'was', 'theme'];
for (const column of kivaColumns) fields[loanColumns[column].line] = column;

/** Favours speed: loans of a page are so similar that level 1 already compresses them to a fifth. */
const options = { level: 1 };

/** Compresses on a worker thread, while the next page is being fetched. */
const pack = promisify<string, typeof options, Buffer>(deflate);

/** Bytes of `[`, which starts a line, and of the line break. */
const [bracket, newLine] = [0x5b, 0x0a];

/**
 * Encodes the loans of a page as one line of JSON each, so that one can be read without the others. Not compressed: one
 * typed letter may read forty pages, and decompression took three quarters of that time.
 */
export function linesOf(loans: readonly PageLoan[]): Buffer {
  return Buffer.from(
    loans.map((loan) => JSON.stringify(fields.map((field) => loan[field as keyof PageLoan]))).join('\n'),
  );
}

/** Decodes {@link linesOf}, all loans or only those at some positions. */
export function readLines(stored: Uint8Array | ArrayBuffer, places?: readonly number[]): PageLoan[] {
  const lines = unpackLines(stored);
  return places
    ? loansOfLines(places.map((place) => lineAt(lines, place)).filter((line) => line !== ''))
    : loansOfLines([lines.toString().replaceAll('\n', ',')]);
}

/** The lines of {@link linesOf} as they are: 100,000 of them are kept at a quarter of what their loans take. */
export function splitLines(stored: Uint8Array | ArrayBuffer): string[] {
  const lines = unpackLines(stored).toString();
  return lines === '' ? [] : lines.split('\n');
}

/** Decodes lines of one page or of several. */
export function loansOfLines(lines: readonly string[]): PageLoan[] {
  return (JSON.parse(`[${lines.join(',')}]`) as unknown[][]).map(loanOf);
}

function unpackLines(stored: Uint8Array | ArrayBuffer): Buffer {
  const bytes = Buffer.isBuffer(stored) ? stored : Buffer.from(stored as ArrayBuffer);
  // The first versions compressed copies; compressed data never starts with `[`.
  return bytes.length > 0 && bytes[0] !== bracket ? inflateSync(bytes) : bytes;
}

/** Empty if the page has no such line. */
function lineAt(lines: Buffer, place: number): string {
  let start = 0;
  for (let line = 0; line < place; line += 1) {
    start = lines.indexOf(newLine, start) + 1;
    if (start === 0) return '';
  }
  const end = lines.indexOf(newLine, start);
  return lines.toString('utf8', start, end < 0 ? lines.length : end);
}

/**
 * A line that is older than a column has null for it. One object literal takes a tenth of what a loop over the names does; a column
 * that is missing in it does not compile.
 */
function loanOf(row: readonly unknown[]): PageLoan {
  const loan = {
    key: row[0] ?? null,
    was: row[1] ?? null,
    theme: row[2] ?? null,
    kivaId: row[3] ?? null,
    uuid: row[4] ?? null,
    loanId: row[5] ?? null,
    clientId: row[6] ?? null,
    name: row[7] ?? null,
    location: row[8] ?? null,
    status: row[9] ?? null,
    statusDetail: row[10] ?? null,
    borrowerCount: row[11] ?? null,
    priceUsd: row[12] ?? null,
    localPrice: row[13] ?? null,
    currency: row[14] ?? null,
    fundedAmount: row[15] ?? null,
    delinquent: row[16] ?? null,
    createTime: row[17] ?? null,
    plannedExpirationTime: row[18] ?? null,
    endedTime: row[19] ?? null,
    defaultedTime: row[20] ?? null,
  } satisfies Record<keyof PageLoan, unknown>;
  return loan as PageLoan;
}

/** Compresses the raw data of the loans of a page. */
export function packRaws(raws: readonly Record<string, unknown>[]): Promise<Buffer> {
  return pack(JSON.stringify(raws), options);
}

/** Reads the raw data of one loan of a page; null if there is none at this position. */
export function unpackRaw(packed: Uint8Array | ArrayBuffer, place: number): Record<string, unknown> | null {
  const raws = JSON.parse(inflateSync(packed).toString()) as Record<string, unknown>[];
  return raws[place] ?? null;
}
