/** A record of a BIFF stream: its kind, and where its content lies. */
type BiffRecord = { kind: number; at: number; size: number };

const formulaKinds = new Set([0x0006, 0x0206, 0x0406]);
const recalcId = 0x01c1;
const filePass = 0x002f;
const label = 0x0204;
const codePage = 0x0042;

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
  if (records.some(({ kind }) => kind === filePass)) return;
  const formulas = records.filter(({ kind, size }) => formulaKinds.has(kind) && size >= 16);
  const isCalculated =
    records.some(({ kind }) => kind === recalcId) || formulas.some(({ at }) => !isEmptyValue(stream, at + 6));
  for (const { at } of formulas) {
    if (!isEmptyValue(stream, at + 6)) continue;
    if (isCalculated && (stream.readUInt16LE(at + 14) & onLoad) === 0) continue;
    stream.set([0x02, 0, pendingError, 0, 0, 0, 0xff, 0xff], at + 6);
  }
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
