import { failure } from '../../shared/errors.ts';
import { type Sheet, sheetLimits } from '../../shared/model/sheet.ts';
import { failed, type Result } from '../../shared/result.ts';
import { decodeText } from './decode.ts';
import { readText } from './text.ts';
import { readUnzipped, readZipped } from './workbook.ts';

const zipStart = [0x50, 0x4b, 0x03, 0x04];
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The sheets of a file by its content, whatever its name says. Fails with SHEET_TOO_LARGE, SHEET_PROTECTED or
 * SHEET_UNREADABLE, and with SHEET_TOO_LARGE too where no sheet of it is small enough.
 */
export function readSheets(name: string, bytes: Buffer): Result<Sheet[]> {
  if (bytes.length > sheetLimits.fileBytes) return failed(failure('SHEET_TOO_LARGE'));
  const sheets = read(name, bytes);
  if (!sheets.ok) return sheets;
  if (sheets.value.length === 0) return failed(failure('SHEET_UNREADABLE', { message: 'no sheets' }));
  return sheets.value.every((sheet) => sheet.tooLarge) ? failed(failure('SHEET_TOO_LARGE')) : sheets;
}

function read(name: string, bytes: Buffer): Result<Sheet[]> {
  if (startsWith(bytes, zipStart)) return readZipped(bytes);
  if (startsWith(bytes, compoundStart)) return readUnzipped(bytes);
  const decoded = decodeText(bytes);
  // SheetJS takes all markup for UTF-8, whatever it says of itself.
  return isMarkup(decoded.text) ? readUnzipped(Buffer.from(decoded.text)) : readText(name, decoded);
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** XML and HTML tables with the ending `.xls`, as many systems export them. */
function isMarkup(text: string): boolean {
  return /^\ufeff?\s*<(?:\?xml|!doctype html|html|head|meta|table|workbook)\b/i.test(text.slice(0, 200));
}
