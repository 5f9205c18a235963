import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import type { WorkBody, WorkKind } from '../../shared/model/work.ts';
import { linesOf, listFromJson } from '../../shared/rules/json-lines.ts';
import type { Steps } from '../../shared/rules/steps.ts';
import { completeBody } from '../../shared/rules/stored-body.ts';
import { inSlices } from '../in-slices.ts';

/** The deflated list of a long work, stored beside the body; null if the list is in the body. */
export type PackedList = Buffer | null;

/** A work as it is stored. */
export type StoredBody = { kind: WorkKind; body: string; packed: Uint8Array | null };

/** The field of each kind that may have thousands of rows. */
const listOf: Record<WorkKind, string | null> = { report: 'rows', journals: 'entries', draft: null };

/** Shorter lists are faster to write than to compress. */
const leastRows = 2_000;

/** Limit when inflating. A page may save 32 million characters of up to three bytes; more would not be ours. */
const mostBytes = 128 * 1024 * 1024;

const deflateInThread = promisify(deflate);

/** Compresses the list of a long work on a worker thread. 50,000 rows take 50 ms to write as text, 5 ms compressed. */
export async function packList({ kind, content }: WorkBody): Promise<PackedList> {
  const rows: unknown = Object.entries(content).find(([field]) => field === listOf[kind])?.[1];
  if (!Array.isArray(rows) || rows.length < leastRows) return null;
  return deflateInThread(await inSlices(bytesOf(rows)), { level: 3 });
}

/** The JSON of a list. As one text it would be encoded in one turn of 7 to 10 ms. */
function* bytesOf(rows: readonly unknown[]): Steps<Buffer> {
  const lines: Buffer[] = [];
  for (const line of linesOf(rows)) {
    lines.push(Buffer.from(line));
    yield;
  }
  return Buffer.concat(lines);
}

/** The body as JSON, without its packed list. */
export function bodyBeside({ kind, content }: WorkBody, packed: PackedList): string {
  const list = packed === null ? null : listOf[kind];
  return JSON.stringify(list === null ? content : { ...content, [list]: [] });
}

/** Decodes a stored body; 50,000 rows at once take 25 ms. Throws if it is not valid. */
export function* readBody({ kind, body, packed }: StoredBody): Steps<WorkBody> {
  const content = JSON.parse(body) as Record<string, unknown>;
  const list = listOf[kind];
  if (packed !== null && list !== null) {
    const text = unpacked(packed);
    yield;
    content[list] = yield* listFromJson(text);
  }
  return completeBody({ kind, content });
}

/** The rows of a packed list; none if its JSON does not contain `text`. */
export function packedRows(packed: Uint8Array, text: string): { loanId: string }[] {
  const list = unpacked(packed);
  return list.includes(text) ? (JSON.parse(list) as { loanId: string }[]) : [];
}

function unpacked(packed: Uint8Array): string {
  return inflateSync(packed, { maxOutputLength: mostBytes }).toString();
}
