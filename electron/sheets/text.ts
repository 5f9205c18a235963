import { failure } from '../../shared/errors.ts';
import { type Sheet, sheetLimits } from '../../shared/model/sheet.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { sheetOfCells } from '../../shared/rules/import/plain-sheet.ts';
import { type Cells, parseFile } from '../../shared/rules/paste.ts';

/** How many bytes decide whether a text without a mark is UTF-16. */
const sampleBytes = 4_096;

/** Reads CSV and TSV: the delimiter is found from the content alone. */
export function readText(name: string, text: string): Result<Sheet[]> {
  if (text.includes('\u0000')) return failed(failure('SHEET_UNREADABLE', { message: 'not a text' }));
  const { rows } = parseFile(text);
  if (isTooLarge(rows)) return ok([{ ...sheetOfCells(name, []), tooLarge: true }]);
  return ok([sheetOfCells(name, rows)]);
}

function isTooLarge(rows: Cells): boolean {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  return rows.length > sheetLimits.rows || cells > sheetLimits.cells;
}

/** Text as Excel and other systems write it: UTF-16 with or without its mark, UTF-8, or else what it says of itself, or Windows-1252. */
export function decodeText(bytes: Buffer): string {
  const encoding = utf16Of(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declaredIn(bytes) ?? 'windows-1252').decode(bytes);
  }
}

/** The encoding that an HTML or XML table names at its beginning, if it can be read; it is no UTF, which was tried. */
function declaredIn(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, sampleBytes);
  const [, name = ''] = /^\s*<.*?\b(?:charset|encoding)\s*=\s*["']?([\w-]+)/is.exec(start) ?? [];
  try {
    return name === '' || /^utf/i.test(name) ? null : new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Without its mark UTF-16 shows by the zero bytes of Latin letters, delimiters and line ends: all in one half. */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 8 || (even > 0 && odd > 0)) return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}
