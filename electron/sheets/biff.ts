import { checkLimit, mostSheets } from './limits.ts';

/** A record of a BIFF stream: its kind, and where its content lies. */
type BiffRecord = { kind: number; at: number; size: number };

const formulaKinds = new Set([0x0006, 0x0206, 0x0406]);
const recalcId = 0x01c1;
const filePass = 0x002f;
const label = 0x0204;
const codePage = 0x0042;
const columnInfo = 0x007d;
const mergedCells = 0x00e5;
const sheetName = 0x0085;
const numberFormat = 0x041e;
/** Begins a BIFF5 or BIFF8 stream and each of its sheets. */
const beginning = 0x0809;
/** Begins a stream of Excel 2, whose formulas are built otherwise. */
const firstBeginning = 0x0009;
/** SheetJS passes over it. */
const unread = 0x0099;

/** The records that cells, their formats, and hidden or merged cells are read from. */
const readKinds = new Set([
  ...[0x0000, 0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x0007, 0x0009, 0x000a, 0x001e, 0x0022, 0x002f, 0x003c],
  ...[0x0042, 0x0043, 0x007d, 0x0085, 0x008f, 0x00bd, 0x00d6, 0x00e0, 0x00e5, 0x00fc, 0x00fd, 0x01c1],
  ...[0x0200, 0x0203, 0x0204, 0x0205, 0x0206, 0x0207, 0x0208, 0x0209, 0x0243, 0x027e],
  ...[0x0406, 0x0409, 0x041e, 0x0443, 0x0809],
]);

/** Columns of a sheet of these formats. */
const mostColumns = 256;
/** Bytes of a number format; Excel has room for 255 letters. */
const longestFormat = 1_000;
/** Where the length of a formula stands in BIFF2 to 4, and later, and the length that says there that there is none. */
const formulaLengthAt = { early: 16, later: 20 };
const noFormula = 0xffff;

/** The code of an error that spreadsheet programs do not know: SheetJS shows no text for it. */
export const pendingError = 0x7f;

/** Calculate when the file is opened ([MS-XLS] 2.4.127). */
const onLoad = 0x0002;

/**
 * Turns each formula of a BIFF stream whose value was never computed into an error, in place. Libraries that write `.xls` leave
 * an empty text or a 0 for Excel to compute: they say so in the cell, or the stream has neither a computed formula nor the
 * record in which spreadsheet programs keep the version of their calculation.
 */
export function markPendingFormulas(stream: Buffer): void {
  const records = recordsOf(stream);
  if (records[0]?.kind === firstBeginning || records.some(({ kind }) => kind === filePass)) return;
  const formulas = records.filter(({ kind, size }) => formulaKinds.has(kind) && size >= 16);
  const isCalculated =
    records.some(({ kind }) => kind === recalcId) || formulas.some(({ at }) => !isEmptyValue(stream, at + 6));
  for (const { at } of formulas) {
    if (!isEmptyValue(stream, at + 6)) continue;
    if (isCalculated && (stream.readUInt16LE(at + 14) & onLoad) === 0) continue;
    stream.set([0x02, 0, pendingError, 0, 0, 0, 0xff, 0xff], at + 6);
  }
}

/**
 * Makes SheetJS pass over what is no cell, format, or hidden or merged cell, in place: a link over all cells of a damaged file
 * keeps it busy for minutes, and a note without its frame or a formula of a newer program makes it give up. Throws where a record
 * says that it has more than it has.
 */
export function passOverRest(stream: Buffer): void {
  const records = recordsOf(stream);
  if (records.some(({ kind }) => kind === filePass)) return;
  const isLater = records[0]?.kind === beginning;
  checkLimit(records.filter(({ kind }) => kind === sheetName).length, mostSheets, 'sheets');
  let columns = 0;
  for (const { kind, at, size } of records) {
    if (kind === beginning) columns = 0;
    if (kind === columnInfo) columns += 1;
    if (!readKinds.has(kind) || columns > mostColumns) stream.writeUInt16LE(unread, at - 4);
    if (kind === columnInfo && size >= 4) clampColumns(stream, at);
    if (kind === mergedCells && (size < 2 || stream.readUInt16LE(at) * 8 + 2 > size))
      throw new Error('BIFF: more merged cells than there are');
    if (kind === numberFormat && size > longestFormat) throw new Error('BIFF: a number format is too long');
    if (formulaKinds.has(kind)) takeFormulaOut(stream, { at, size }, isLater);
  }
}

/**
 * Leaves a formula's value alone: SheetJS reads on for ever where a formula ends behind its length, or has none. Of which version a
 * damaged stream is cannot be told, so both places are written; each is of no use to the other version.
 */
function takeFormulaOut(stream: Buffer, { at, size }: Omit<BiffRecord, 'kind'>, isLater: boolean): void {
  const { early, later } = formulaLengthAt;
  if (size < (isLater ? later + 2 : early + 1)) throw new Error('BIFF: a formula without a length');
  stream[at + early] = 0;
  if (size >= early + 2) stream[at + early + 1] = 0;
  if (size >= later + 2) stream.writeUInt16LE(noFormula, at + later);
}

function clampColumns(stream: Buffer, at: number): void {
  for (const place of [at, at + 2])
    stream.writeUInt16LE(Math.min(stream.readUInt16LE(place), mostColumns - 1), place);
}

/** A number that is 0, or an empty text. */
function isEmptyValue(stream: Buffer, at: number): boolean {
  if (stream.readUInt16LE(at + 6) !== 0xffff) return stream.readDoubleLE(at) === 0;
  return stream[at] === 0x03;
}

/** The bytes of the texts of a BIFF5 stream, which are in its code page, one a line. */
export function biff5Texts(stream: Buffer): Buffer {
  const texts = recordsOf(stream)
    .filter(({ kind, size }) => kind === label && size > 8)
    .map(({ at }) => stream.subarray(at + 8, at + 8 + stream.readUInt16LE(at + 6)));
  return Buffer.concat(texts.flatMap((text) => [text, Buffer.from('\n')]));
}

/** The code page that a BIFF stream names, or null. */
export function codePageOf(stream: Buffer): number | null {
  const found = recordsOf(stream).find(({ kind, size }) => kind === codePage && size >= 2);
  return found ? stream.readUInt16LE(found.at) : null;
}

/** Changes the code page of a BIFF stream, in place. */
export function setCodePage(stream: Buffer, page: number): void {
  for (const { kind, at, size } of recordsOf(stream))
    if (kind === codePage && size >= 2) stream.writeUInt16LE(page, at);
}

function recordsOf(stream: Buffer): BiffRecord[] {
  const records: BiffRecord[] = [];
  for (let at = 0; at + 4 <= stream.length; ) {
    const size = stream.readUInt16LE(at + 2);
    if (at + 4 + size > stream.length) break;
    records.push({ kind: stream.readUInt16LE(at), at: at + 4, size });
    at += 4 + size;
  }
  return records;
}
