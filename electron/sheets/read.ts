import { failure } from '../../shared/errors.ts';
import {
  type OtherFileKind,
  type ReadChoices,
  type Sheet,
  sheetLimits,
  type TextReading,
} from '../../shared/model/sheet.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { type DecodedText, decodeText } from './decode.ts';
import { otherKindOf, otherKindOfArchive, otherKindOfText } from './file-kinds.ts';
import { readHtml } from './html.ts';
import { withinLimits } from './limits.ts';
import { markupKind, mendXml2003 } from './markup.ts';
import { withMojibake } from './mojibake.ts';
import { checkFormats } from './number-format.ts';
import { mendOpenDocument } from './open-document.ts';
import { readText } from './text.ts';
import { isWebArchive, pagesOfArchive } from './web-archive.ts';
import { readArchive, readCompound, reading, readStream, readXml } from './workbook.ts';
import { unzip } from './zip.ts';

const zipStart = [0x50, 0x4b, 0x03, 0x04];
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0];
/** Streams of Excel 2 to 4, which stand in no compound file. */
const bareStarts = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/**
 * The sheets of a file by its content, whatever its name says. Fails with SHEET_TOO_LARGE, SHEET_PROTECTED, SHEET_UNREADABLE,
 * SHEET_OTHER_KIND, SHEET_NO_TABLE or SHEET_FIXED_WIDTH, and with SHEET_TOO_LARGE too where no sheet of it is small enough.
 */
export function readSheets(name: string, bytes: Buffer, choices: ReadChoices = {}): Result<Sheet[]> {
  if (bytes.length > sheetLimits.fileBytes) return failed(failure('SHEET_TOO_LARGE'));
  const sheets = read(name, bytes, choices);
  if (!sheets.ok) return sheets;
  if (sheets.value.length === 0) return failed(failure('SHEET_UNREADABLE', { message: 'no sheets' }));
  const bounded = withMojibake(withinLimits(sheets.value), choices.encoding);
  return bounded.every((sheet) => sheet.tooLarge) ? failed(failure('SHEET_TOO_LARGE')) : ok(bounded);
}

function read(name: string, bytes: Buffer, choices: ReadChoices): Result<Sheet[]> {
  const kind = otherKindOf(bytes);
  if (kind !== null) return otherKind(kind);
  if (startsWith(bytes, zipStart)) return readZip(bytes);
  if (startsWith(bytes, compoundStart)) return readCompound(bytes, choices.encoding);
  if (bareStarts.some((start) => startsWith(bytes, start)))
    return readStream(Buffer.from(bytes), choices.encoding);
  if (isWebArchive(bytes.toString('latin1', 0, 4_000))) return readWebArchive(bytes, choices);
  const decoded = decodeText(bytes, choices.encoding);
  return readMarkup(decoded) ?? readList(name, decoded, choices.delimiter);
}

function readZip(bytes: Buffer): Result<Sheet[]> {
  const files = unzip(bytes, sheetLimits.unzippedBytes);
  if (!files.ok) return files;
  const kind = otherKindOfArchive(files.value);
  return kind === null ? readArchive(files.value) : otherKind(kind);
}

function readWebArchive(bytes: Buffer, choices: ReadChoices): Result<Sheet[]> {
  const pages = pagesOfArchive(bytes).map((page) => decodeText(page, choices.encoding));
  const [first] = pages;
  if (!first) return failed(failure('SHEET_NO_TABLE'));
  return readPage({ ...first, text: pages.map(({ text }) => text).join('\n') });
}

/** Null for a text that is no markup. SheetJS takes all markup for UTF-8, whatever it says of itself. */
function readMarkup(decoded: DecodedText): Result<Sheet[]> | null {
  const { text } = decoded;
  switch (markupKind(text)) {
    case 'html':
      return readPage(decoded);
    case 'xml2003':
      return readMended(mendXml2003, decoded);
    case 'openDocument':
      return readMended(mendOpenDocument, decoded);
    case 'page':
      return failed(failure('SHEET_NO_TABLE'));
    case 'xml':
      return otherKind('xml');
    case null:
      return null;
  }
}

function readMended(mend: typeof mendXml2003, decoded: DecodedText): Result<Sheet[]> {
  return reading(() => {
    checkFormats(decoded.text);
    const { xml, hidden } = mend(decoded.text);
    return readXml(Buffer.from(xml), { hidden, text: readingOf(decoded) });
  });
}

function readPage(decoded: DecodedText): Result<Sheet[]> {
  return reading(() => readHtml(decoded.text, readingOf(decoded)));
}

function readList(name: string, decoded: DecodedText, delimiter?: string): Result<Sheet[]> {
  const kind = otherKindOfText(decoded.text);
  return kind === null ? readText(name, decoded, delimiter) : otherKind(kind);
}

function readingOf({ encoding, readings }: DecodedText): TextReading {
  return { encoding, readings, delimiter: null, recoded: [] };
}

function otherKind(kind: OtherFileKind): Result<never> {
  return failed(failure('SHEET_OTHER_KIND', { values: { kind } }));
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
