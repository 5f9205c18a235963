import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import type { WorkBody, WorkKind } from '../../shared/model/work.ts';
import { completeBody } from '../../shared/rules/stored-body.ts';

/** The list of a long work, apart from the rest of it and deflated; null where the list stands in the body. */
export type PackedList = Buffer | null;

/** A work as it is stored. */
export type StoredBody = { kind: WorkKind; body: string; packed: Uint8Array | null };

/** The list that may have thousands of rows. */
const listOf: Record<WorkKind, string | null> = { report: 'rows', journals: 'entries', draft: null };

/** Shorter lists are written faster than they are packed. */
const leastRows = 2_000;

/** What the page may save is 32 million characters, of three bytes each at most: more is none of ours, and would fill the memory. */
const mostBytes = 128 * 1024 * 1024;

const deflateInThread = promisify(deflate);

/** Packs the list of a long work in a thread of its own. Written as text, 50,000 rows take 50 ms, packed 5: they are a tenth of it. */
export async function packList({ kind, content }: WorkBody): Promise<PackedList> {
  const rows: unknown = Object.entries(content).find(([field]) => field === listOf[kind])?.[1];
  if (!Array.isArray(rows) || rows.length < leastRows) return null;
  return deflateInThread(JSON.stringify(rows), { level: 3 });
}

/** What of a body stands beside its packed list. */
export function bodyBeside({ kind, content }: WorkBody, packed: PackedList): string {
  const list = packed === null ? null : listOf[kind];
  return JSON.stringify(list === null ? content : { ...content, [list]: [] });
}

/** The whole body again. Throws where what was stored is none. */
export function readBody({ kind, body, packed }: StoredBody): WorkBody {
  const content = JSON.parse(body) as Record<string, unknown>;
  const list = listOf[kind];
  if (packed !== null && list !== null) content[list] = JSON.parse(unpacked(packed));
  return completeBody({ kind, content });
}

/** The rows of a packed list, all of which name a loan; none where a text stands nowhere in it. */
export function packedRows(packed: Uint8Array, text: string): { loanId: string }[] {
  const list = unpacked(packed);
  return list.includes(text) ? (JSON.parse(list) as { loanId: string }[]) : [];
}

function unpacked(packed: Uint8Array): string {
  return inflateSync(packed, { maxOutputLength: mostBytes }).toString();
}
