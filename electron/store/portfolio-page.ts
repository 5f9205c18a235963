import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import type { CopiedLoan } from '../../shared/model/portfolio.ts';

/**
 * A loan of a page. `was` is the status that a changed loan had in the copy before (empty: it was not there), null where
 * nothing changed; `theme` is null where Kiva says none, since no documented field of a loan names it (API.md §1.1).
 */
export type PageLoan = CopiedLoan & { was: string | null; theme: string | null };

/** The fields in the order in which a line keeps their values. New ones are added at the end. */
const fields = [
  'key',
  'was',
  'theme',
  'kivaId',
  'uuid',
  'loanId',
  'clientId',
  'name',
  'location',
  'status',
  'statusDetail',
  'borrowerCount',
  'priceUsd',
  'localPrice',
  'currency',
  'fundedAmount',
  'delinquent',
  'createTime',
  'plannedExpirationTime',
  'endedTime',
  'defaultedTime',
] as const satisfies readonly (keyof PageLoan)[];

/** Fast over small: what Kiva sends of the loans of a page is much alike, and level 1 takes it to a fifth already. */
const options = { level: 1 };

/** Packs in a thread of its own, while the next page is on its way. */
const pack = promisify<string, typeof options, Buffer>(deflate);

/** Bytes of the characters that begin a line and part two. */
const [bracket, newLine] = [0x5b, 0x0a];

/**
 * The loans of a page as they are kept: a line of JSON for each, so that one is read without the others. They are not
 * packed: a letter that is typed may read forty pages, and unpacking them took three quarters of that.
 */
export function linesOf(loans: readonly PageLoan[]): Buffer {
  return Buffer.from(loans.map((loan) => JSON.stringify(fields.map((field) => loan[field]))).join('\n'));
}

/** The loans of {@link linesOf}, or those at some places of it. */
export function readLines(kept: Uint8Array | ArrayBuffer, places?: readonly number[]): PageLoan[] {
  const bytes = Buffer.isBuffer(kept) ? kept : Buffer.from(kept as ArrayBuffer);
  // Copies of the first versions were packed; no line begins as those do.
  const lines = bytes.length > 0 && bytes[0] !== bracket ? inflateSync(bytes) : bytes;
  const wanted = places
    ? places.map((place) => lineAt(lines, place)).filter((line) => line !== '')
    : [lines.toString().replaceAll('\n', ',')];
  return (JSON.parse(`[${wanted.join(',')}]`) as unknown[][]).map(loanOf);
}

/** Empty where the page has no such line. */
function lineAt(lines: Buffer, place: number): string {
  let start = 0;
  for (let line = 0; line < place; line += 1) {
    start = lines.indexOf(newLine, start) + 1;
    if (start === 0) return '';
  }
  const end = lines.indexOf(newLine, start);
  return lines.toString('utf8', start, end < 0 ? lines.length : end);
}

/** One literal: a hundred thousand loans are read several times as fast as by looping over the names of their fields. */
function loanOf(row: readonly unknown[]): PageLoan {
  return {
    key: row[0],
    was: row[1],
    theme: row[2],
    kivaId: row[3],
    uuid: row[4],
    loanId: row[5],
    clientId: row[6],
    name: row[7],
    location: row[8],
    status: row[9],
    statusDetail: row[10],
    borrowerCount: row[11],
    priceUsd: row[12],
    localPrice: row[13],
    currency: row[14],
    fundedAmount: row[15],
    delinquent: row[16],
    createTime: row[17],
    plannedExpirationTime: row[18],
    endedTime: row[19],
    defaultedTime: row[20],
  } as PageLoan;
}

/** What Kiva sent of the loans of a page, as it is kept. */
export function packRaws(raws: readonly Record<string, unknown>[]): Promise<Buffer> {
  return pack(JSON.stringify(raws), options);
}

/** What Kiva sent of one loan of a page; null if there is none at this place. */
export function unpackRaw(packed: Uint8Array | ArrayBuffer, place: number): Record<string, unknown> | null {
  const raws = JSON.parse(inflateSync(packed).toString()) as Record<string, unknown>[];
  return raws[place] ?? null;
}
