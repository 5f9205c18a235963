import type { Cells } from '../../../../shared/rules/paste.ts';
import { parseFile } from '../../../../shared/rules/paste.ts';

/** Why a file cannot be read. */
export type FileRefusal =
  | { reason: 'tooLarge'; size: string; limit: number }
  | { reason: 'spreadsheet' | 'binary' | 'unreadable' };

const megabyte = 1_048_576;
const mostMegabytes = 20;
const spreadsheetName = /\.(?:xlsx?|xlsm|xlsb|ods)$/i;

/** The cells of a text file (CSV, TSV); spreadsheets and other binary files are refused with a reason. */
export async function readFile(file: File): Promise<{ cells: Cells } | FileRefusal> {
  if (file.size > mostMegabytes * megabyte)
    return { reason: 'tooLarge', size: (file.size / megabyte).toFixed(1), limit: mostMegabytes };
  if (spreadsheetName.test(file.name)) return { reason: 'spreadsheet' };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { reason: 'unreadable' };
  const head = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (beginsWith(head, [0x50, 0x4b, 3, 4]) || beginsWith(head, [0xd0, 0xcf, 0x11, 0xe0]))
    return { reason: 'spreadsheet' };
  const text = decodeText(bytes);
  return text.includes('\u0000') ? { reason: 'binary' } : { cells: parseFile(text).rows };
}

function beginsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

/** Text as Excel and other systems write it: UTF-16 with its mark, UTF-8, or else Windows-1252. */
export function decodeText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
