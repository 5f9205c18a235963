import { failure } from '../../shared/errors.ts';
import { type Sheet, sheetLimits } from '../../shared/model/sheet.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { isFixedWidth } from '../../shared/rules/delimiter.ts';
import { sheetOfCells } from '../../shared/rules/import/plain-sheet.ts';
import { type Cells, parseTable } from '../../shared/rules/paste.ts';
import type { DecodedText } from './decode.ts';

/** Blank ones too. */
const mostLines = 1_048_576;
/** Letters of one line, more than any spreadsheet program can fill a row with. */
const longestLine = 1_000_000;
const lineEnd = /\r\n?|\n/g;

/** Above this share of control characters, bytes are no text. */
const mostControls = 0.02;

/** Reads CSV, TSV and their like: the delimiter is found from the content, unless a person has chosen it. */
export function readText(name: string, decoded: DecodedText, delimiter?: string): Result<Sheet[]> {
  // Programs that pad texts to a fixed length leave zero bytes behind them.
  const text = decoded.text.replaceAll('\u0000', '');
  if (isBinary(text)) return failed(failure('SHEET_UNREADABLE', { message: 'not a text' }));
  const tooMany = excessOf(text);
  if (tooMany !== null) return failed(failure('SHEET_TOO_LARGE', { message: tooMany }));
  const table = parseTable(text, delimiter);
  if (table.delimiter === '' && delimiter === undefined && isFixedWidth(text))
    return failed(failure('SHEET_FIXED_WIDTH'));
  const { encoding, readings, recoded } = decoded;
  const reading = { encoding, readings, recoded, delimiter: table.delimiter };
  const sheet = sheetOfCells(name, table.rows);
  const tooLarge = isTooLarge(sheet.rows.map((row) => row.cells));
  return ok([{ ...(tooLarge ? sheetOfCells(name, []) : sheet), tooLarge, text: reading }]);
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted.
  const controls = sample.match(/[\u0001-\u0008\u000e-\u0019\u001b]/g)?.length ?? 0;
  return controls > Math.max(sample.length * mostControls, 2) || controls * 4 > sample.length;
}

/** What a text has too much of to be a table; looked for before it is split, which takes much longer. */
function excessOf(text: string): string | null {
  let lines = 0;
  for (let at = 0; at < text.length; lines += 1) {
    lineEnd.lastIndex = at;
    const next = lineEnd.test(text) ? lineEnd.lastIndex : text.length;
    if (next - at > longestLine) return 'a line is too long';
    at = next;
  }
  return lines > mostLines ? 'too many lines' : null;
}

function isTooLarge(rows: Cells): boolean {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  return rows.length > sheetLimits.rows || cells > sheetLimits.cells;
}
