import { checkLimit } from './limits.ts';

const columnInfo = 0x003c;
const link = 0x01ee;
const mostColumns = 16_384;
/** Of all descriptions of columns together. */
const mostDescribed = 200_000;

/**
 * A sheet of XLSB with links that SheetJS passes over, each being over all cells of its range. Throws TooLargeError where the
 * sheet describes more columns than it can have.
 */
export function boundXlsb(content: Buffer): Buffer {
  const stream = Buffer.from(content);
  let described = 0;
  for (const { kind, at, size } of recordsOf(stream)) {
    if (size < 8 || (kind !== columnInfo && kind !== link)) continue;
    if (kind === link) {
      stream.writeUInt32LE(1, at);
      stream.writeUInt32LE(0, at + 4);
      continue;
    }
    const last = stream.readUInt32LE(at + 4);
    checkLimit(last, mostColumns, 'columns');
    described += Math.max(last - stream.readUInt32LE(at) + 1, 0);
    checkLimit(described, mostDescribed, 'descriptions of columns');
  }
  return stream;
}

/** The records of a stream ([MS-XLSB] 2.1.4): their kind in one or two bytes, their size in up to four, seven bits in each. */
function* recordsOf(stream: Buffer): Generator<{ kind: number; at: number; size: number }, void> {
  for (let at = 0; at < stream.length; ) {
    const first = stream[at] ?? 0;
    const kind = first < 0x80 ? first : (first & 0x7f) | (((stream[at + 1] ?? 0) & 0x7f) << 7);
    at += first < 0x80 ? 1 : 2;
    let size = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = stream[at] ?? 0;
      at += 1;
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (at + size > stream.length) return;
    yield { kind, at, size };
    at += size;
  }
}
