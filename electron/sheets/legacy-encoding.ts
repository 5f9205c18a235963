import { chardet } from 'jschardet';
import type { EncodingReading } from '../../shared/model/sheet.ts';
import { fieldNamed } from '../../shared/rules/import/columns.ts';
import { reportColumnNamed } from '../../shared/rules/report/columns.ts';
import { decodeAs, legacyEncodings } from './code-pages.ts';
import { shareInOneLanguage } from './letters.ts';

/** The likeliest encoding; `readings` has it and the others where their letters differ and nothing tells which is right. */
export type EncodingGuess = { encoding: string; readings: EncodingReading[] };

/** Bytes and pieces of text that are looked at. */
const sampleBytes = 100_000;
const mostPieces = 400;
/** Below this share of plausible texts no encoding is taken without a question. */
const leastShare = 0.9;
/** How much likelier the detector has to find the first of two encodings that both fit. */
const clearlyLikelier = 1.5;
/** So many pieces in the letters of one language are no accident, whatever the detector says. */
const enoughPieces = 8;

/** Names of encodings as the detector has them. */
const detectorNames: Record<string, string> = {
  shift_jis: 'cp932',
  'euc-kr': 'cp949',
  big5: 'big5hkscs',
  'euc-jp': 'euc-jis-2004',
  macintosh: 'mac-roman',
  'x-mac-cyrillic': 'mac-cyrillic',
  ibm866: 'cp866',
};

function detectorName(encoding: string): string {
  return detectorNames[encoding] ?? encoding.replace(/^windows-/, 'cp');
}

type EncodingCandidate = { encoding: string; pieces: readonly string[]; share: number; score: number };

/**
 * Judges in which encoding bytes are that are no UTF: by the letters that each code page makes of them, and by the statistics of
 * jschardet where several make words. Lines of plain ASCII tell nothing and should not be given; `beside` is text of the same file
 * whose letters are known, and most likely of the same language.
 */
export function guessEncoding(bytes: Buffer, beside = ''): EncodingGuess {
  const sample = sampleOf(bytes);
  const scores = detectorScores(sample);
  const known = piecesOf(beside);
  const candidates = Object.keys(legacyEncodings)
    .flatMap((encoding) => candidateOf(encoding, sample, scores, known))
    .sort((a, b) => b.score - a.score);
  const best = Math.max(...candidates.map(({ share }) => share), 0);
  const fitting = distinct(candidates.filter(({ share }) => share > 0 && share >= best * leastShare));
  const [first, second] = fitting;
  const headed = fitting
    .map((each) => ({ each, headings: each.pieces.filter(isKnownHeading).length }))
    .sort((a, b) => b.headings - a.headings);
  // Headings that the program knows are made by one code page only.
  if (headed[0] && headed[0].headings > (headed[1]?.headings ?? 0))
    return { encoding: headed[0].each.encoding, readings: [] };
  if (!first || best < leastShare) return asked(candidates);
  if (second) {
    const isClear =
      first.score >= second.score * clearlyLikelier && first.pieces.length + known.length >= enoughPieces;
    return isClear ? { encoding: first.encoding, readings: [] } : asked(fitting);
  }
  const [likeliest] = distinct(candidates);
  const agrees = likeliest === undefined || isSame(likeliest, first);
  return agrees || first.pieces.length + known.length >= enoughPieces
    ? { encoding: first.encoding, readings: [] }
    : asked([first, likeliest]);
}

/** True for the name of a column with letters beyond ASCII, in any of the languages that imports know. */
function isKnownHeading(text: string): boolean {
  return text.length > 3 && (reportColumnNamed(text) !== null || fieldNamed(text) !== null);
}

/** Texts of a reading that are shown, and readings that are offered. */
export const mostSamples = 6;
const mostReadings = 6;

/** Several readings, the most plausible first. */
function asked(candidates: readonly EncodingCandidate[]): EncodingGuess {
  const sorted = distinct(candidates)
    .sort((a, b) => b.share - a.share || b.score - a.score)
    .slice(0, mostReadings);
  const differs = (index: number): boolean => new Set(sorted.map(({ pieces }) => pieces[index])).size > 1;
  const readings = sorted.map(({ encoding, pieces }) => ({
    encoding,
    sample: pieces.filter((_, index) => differs(index)).slice(0, mostSamples),
  }));
  return { encoding: readings[0]?.encoding ?? 'windows-1252', readings };
}

/** The beginning of the bytes, up to a line end. */
function sampleOf(bytes: Buffer): Buffer {
  if (bytes.length <= sampleBytes) return bytes;
  const end = bytes.lastIndexOf(0x0a, sampleBytes);
  return bytes.subarray(0, end > 0 ? end : sampleBytes);
}

/** How likely the detector finds each encoding, by our names. */
function detectorScores(sample: Buffer): Map<string, number> {
  const found = chardet.detectAll(sample, {
    includeEncodings: Object.keys(legacyEncodings).map(detectorName),
    ignoreThreshold: true,
    compatNames: false,
  });
  return new Map(found.map(({ encoding, confidence }) => [(encoding ?? '').toLowerCase(), confidence]));
}

function candidateOf(
  encoding: string,
  sample: Buffer,
  scores: ReadonlyMap<string, number>,
  known: readonly string[],
): EncodingCandidate[] {
  const text = decodeAs(encoding, sample);
  const pieces = piecesOf(text);
  const broken = pieces.filter((piece) => piece.includes('\ufffd')).length;
  if (broken > pieces.length / 50) return [];
  const share = shareInOneLanguage([...pieces, ...known], legacyEncodings[encoding] ?? []);
  return [{ encoding, pieces, share, score: scores.get(detectorName(encoding)) ?? 0 }];
}

/** The texts between delimiters that have more than ASCII, each once. */
function piecesOf(text: string): string[] {
  const pieces = new Set<string>();
  for (const piece of text.split(/[\r\n;,\t|"]/)) {
    if (/\P{ASCII}/u.test(piece)) pieces.add(piece);
    if (pieces.size >= mostPieces) break;
  }
  return [...pieces];
}

/** Candidates that read differently: the likeliest of each reading. */
function distinct(candidates: readonly EncodingCandidate[]): EncodingCandidate[] {
  return candidates.filter(
    (each, index) => !candidates.slice(0, index).some((earlier) => isSame(earlier, each)),
  );
}

function isSame(one: EncodingCandidate, other: EncodingCandidate): boolean {
  return (
    one.pieces.length === other.pieces.length &&
    one.pieces.every((piece, index) => piece.normalize() === other.pieces[index]?.normalize())
  );
}
