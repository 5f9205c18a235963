import { decodeAs } from '../../../electron/sheets/code-pages.ts';

const tables = new Map<string, ReadonlyMap<string, number[]>>();

/** The letters of a code page with their bytes, as its decoder has them. */
function tableOf(encoding: string): ReadonlyMap<string, number[]> {
  const letters = new Map<string, number[]>();
  const isWide = ['gb18030', 'big5', 'shift_jis', 'euc-kr'].includes(encoding);
  for (let lead = 0; lead < 256; lead += 1) {
    const single = decodeAs(encoding, Buffer.from([lead]));
    if (single !== '\ufffd' && !letters.has(single)) letters.set(single, [lead]);
    for (let trail = 0x40; isWide && lead > 0x80 && trail < 0xff; trail += 1) {
      const pair = decodeAs(encoding, Buffer.from([lead, trail]));
      if ([...pair].length === 1 && pair !== '\ufffd' && !letters.has(pair)) letters.set(pair, [lead, trail]);
    }
  }
  return letters;
}

/** A text in an old encoding; a letter that it does not have becomes a question mark. */
export function encodeIn(encoding: string, text: string): Buffer {
  const letters = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, letters);
  return Buffer.from([...text].flatMap((letter) => letters.get(letter) ?? [0x3f]));
}
