import type { EncodingReading } from '../../shared/model/sheet.ts';
import { decodeAs, encodingNamed } from './code-pages.ts';
import { guessEncoding, mostSamples } from './legacy-encoding.ts';

/**
 * Bytes as text: in which encoding, in which several it can be as well, and which lines, counted from 1, were in another
 * encoding than the rest. Bytes that are no letter become U+FFFD.
 */
export type DecodedText = {
  text: string;
  encoding: string;
  readings: EncodingReading[];
  recoded: number[];
};

/** How many bytes decide whether a text without a mark is UTF-16. */
const sampleBytes = 4_096;

/**
 * Decodes text as spreadsheet programs and other systems write it: UTF-16 with or without its mark, UTF-8, or else what it says of
 * itself, or what its letters say. An encoding that a person has chosen is taken as it is.
 */
export function decodeText(bytes: Buffer, chosen?: string): DecodedText {
  const named = chosen === undefined ? null : encodingNamed(chosen);
  if (named !== null) return decodeChosen(bytes, named);
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return decoded(decodeAs(utf16, bytes), utf16);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return decoded(utf8, 'utf-8');
  const declared = declaredIn(bytes);
  if (declared !== null) return decoded(decodeAs(declared, bytes), declared);
  const lines = linesOf(bytes).map((line) => ({ line, text: strictUtf8(line) }));
  const broken = lines.filter(({ text }) => text === null).map(({ line }) => line);
  if (isMostlyUtf8(bytes, lines, broken)) return mixed(lines, broken);
  const { encoding, readings } = guessEncoding(Buffer.concat(broken));
  return { ...decoded(decodeAs(encoding, bytes), encoding), readings };
}

/** A text in UTF-8 stays so; what a person chose is then the encoding of its other lines. */
function decodeChosen(bytes: Buffer, encoding: string): DecodedText {
  if (!encoding.startsWith('utf-') && strictUtf8(bytes) === null) {
    const lines = linesOf(bytes).map((line) => ({ line, text: strictUtf8(line) }));
    const broken = lines.filter(({ text }) => text === null).map(({ line }) => line);
    if (isMostlyUtf8(bytes, lines, broken)) return mixed(lines, broken, encoding);
  }
  return decoded(decodeAs(encoding, bytes), encoding);
}

type DecodedLines = readonly { line: Buffer; text: string | null }[];

/**
 * True for UTF-8 with some bytes that are none: it has the mark, or enough lines in UTF-8. Two bytes of another encoding can
 * be a letter of UTF-8 by accident, but hardly a line in five, and a line with bad bytes counts only with more letters than those.
 */
function isMostlyUtf8(bytes: Buffer, lines: DecodedLines, broken: readonly Buffer[]): boolean {
  if (hasUtf8Mark(bytes)) return true;
  const good = lines.filter(({ line, text }) => text !== null && utf8Letters(line) > 0).length;
  const partly = broken.filter(
    (line) => utf8Letters(line) > (strayBytes(line) - utf8Letters(line)) * 2,
  ).length;
  const others = broken.length - partly;
  return good + partly > 0 && (good + partly >= others || (good > 2 && good > others / 5));
}

function decoded(text: string, encoding: string): DecodedText {
  return { text: text.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)+/, ''), encoding, readings: [], recoded: [] };
}

const strictDecoder = new TextDecoder('utf-8', { fatal: true });

function strictUtf8(bytes: Buffer): string | null {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return null;
  }
}

function hasUtf8Mark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Far more lines than a table can have; such a text is refused once it is decoded. */
const mostLines = 1_100_000;

/** The lines of a text with their line ends; all of it as one where there are too many. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(at, next));
    if (lines.length > mostLines) return [bytes];
    at = next;
  }
  return lines;
}

const utf8Letter = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/** How many letters beyond ASCII a line has in UTF-8. */
function utf8Letters(line: Buffer): number {
  return line.toString('latin1').match(utf8Letter)?.length ?? 0;
}

/** How many bytes or letters beyond ASCII are in a line. */
function strayBytes(line: Buffer): number {
  return (
    line
      .toString('latin1')
      .replaceAll(utf8Letter, 'é')
      .match(/[\x80-\xff]/g)?.length ?? 0
  );
}

function goodText(lines: DecodedLines): string {
  return lines.map(({ text }) => text ?? '').join('');
}

/** A text in UTF-8 with lines wholly in one other encoding, which is asked for where it is not certain; other bytes are lost letters. */
function mixed(lines: DecodedLines, broken: readonly Buffer[], chosen?: string): DecodedText {
  const legacy = broken.filter((line) => utf8Letters(line) === 0);
  const guess =
    legacy.length > 0 && chosen === undefined ? guessEncoding(Buffer.concat(legacy), goodText(lines)) : null;
  const encoding = guess?.readings.length === 0 ? guess.encoding : chosen;
  const recoded: number[] = [];
  const texts = lines.map(({ line, text }, index) => {
    if (text !== null) return text;
    if (encoding === undefined || utf8Letters(line) > 0) return new TextDecoder().decode(line);
    recoded.push(index + 1);
    return decodeAs(encoding, line);
  });
  const lost = {
    encoding: 'utf-8',
    sample: legacy.slice(0, mostSamples).map((line) => line.toString('utf8')),
  };
  const readings = guess?.readings.length ? [...guess.readings, lost] : [];
  return { ...decoded(texts.join(''), 'utf-8'), recoded, readings };
}

/** The encoding that an HTML or XML table names at its beginning, if it can be read; it is no UTF, which was tried. */
function declaredIn(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, sampleBytes);
  if (!/^\s*</.test(start)) return null;
  const [, name = ''] = /\b(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(start) ?? [];
  return name === '' || /^utf/i.test(name) ? null : encodingNamed(name);
}

/** Without its mark UTF-16 shows by the zero bytes of Latin letters, digits, delimiters and line ends: all in one half. */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 16 || (even > 0 && odd > 0)) return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}
