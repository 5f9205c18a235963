import { failure } from '../../shared/errors.ts';
import { type Sheet, sheetLimits } from '../../shared/model/sheet.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { isFixedWidth } from '../../shared/rules/delimiter.ts';
import { sheetOfCells } from '../../shared/rules/import/plain-sheet.ts';
import { type Cells, parseTable } from '../../shared/rules/paste.ts';
import type { DecodedText } from './decode.ts';

/** Above this share of control characters, bytes are no text. */
const mostControls = 0.02;

/** Reads CSV, TSV and their like: the delimiter is found from the content, unless a person has chosen it. */
export function readText(name: string, decoded: DecodedText, delimiter?: string): Result<Sheet[]> {
  // Programs that pad texts to a fixed length leave zero bytes behind them.
  const text = decoded.text.replaceAll('\u0000', '');
  if (isBinary(text)) return failed(failure('SHEET_UNREADABLE', { message: 'not a text' }));
  if (hasMoreLines(text, sheetLimits.cells))
    return failed(failure('SHEET_TOO_LARGE', { message: 'too many lines' }));
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

function hasMoreLines(text: string, most: number): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= most; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > most;
}

function isTooLarge(rows: Cells): boolean {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  return rows.length > sheetLimits.rows || cells > sheetLimits.cells;
}
