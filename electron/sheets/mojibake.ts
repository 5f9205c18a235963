import type { EncodingReading, Sheet } from '../../shared/model/sheet.ts';
import { decodeAs } from './code-pages.ts';
import { mostSamples } from './legacy-encoding.ts';

/** Code pages as which programs take UTF-8 by mistake and then save it as UTF-8 once more, the likeliest first. */
const pages = ['windows-1252', 'windows-1251', 'windows-1250', 'windows-1256', 'macintosh', 'cp850'];
const prefix = 'utf-8-';

/** Letters of names, and marks that stand beside them; letters out of use and signs are no names. */
const letters =
  /^[\p{ASCII}\u00a0-\u024f\u0386-\u03ce\u0400-\u045f\u0490-\u04ff\u0531-\u0587\u05b0-\u05f4\u0600-\u06ff\u0900-\u1fff\u200b-\u203a\u20ac\u2116\u3000-\u9fff\uac00-\ud7a3\u{1f300}-\u{1faff}]+$/u;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Sheets whose texts were encoded twice (`JosÃ©`): a question with the texts as they are and as they were meant, or, where a
 * person has answered it by `chosen`, with each of these texts as it was meant. No other text changes.
 */
export function withMojibake(sheets: Sheet[], chosen?: string): Sheet[] {
  const page = pages.find((each) => `${prefix}${each}` === chosen);
  if (page !== undefined) return sheets.map((sheet) => mendedSheet(sheet, undoWith(page)));
  if (chosen !== undefined || sheets.some(({ text }) => (text?.readings.length ?? 0) > 0)) return sheets;
  const texts = textsOf(sheets);
  const found = pages
    .map((each) => ({ page: each, undone: pairsOf(texts, undoWith(each)) }))
    .sort((a, b) => b.undone.length - a.undone.length)[0];
  if (!found || found.undone.length === 0) return sheets;
  const samples = found.undone.slice(0, mostSamples);
  const encoding = sheets[0]?.text?.encoding ?? 'utf-8';
  const readings: EncodingReading[] = [
    { encoding: `${prefix}${found.page}`, sample: samples.map(({ meant }) => meant) },
    { encoding, sample: samples.map(({ text }) => text) },
  ];
  return sheets.map((sheet) => ({
    ...sheet,
    text: { ...(sheet.text ?? { delimiter: null, recoded: [] }), encoding, readings },
  }));
}

/** The texts of sheets with letters beyond ASCII, each once. */
function textsOf(sheets: readonly Sheet[]): Set<string> {
  const texts = new Set<string>();
  for (const { name, rows } of sheets)
    for (const text of [name, ...rows.flatMap(({ cells }) => cells)])
      if (/[\u0080-\u{10ffff}]{2}/u.test(text)) texts.add(text);
  return texts;
}

type UndoEncoding = (text: string) => string | null;

function pairsOf(texts: ReadonlySet<string>, undo: UndoEncoding): { text: string; meant: string }[] {
  return [...texts].flatMap((text) => {
    const meant = undo(text);
    return meant === null ? [] : [{ text, meant }];
  });
}

function mendedSheet(sheet: Sheet, undo: UndoEncoding): Sheet {
  const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map((text) => undo(text) ?? text) }));
  return { ...sheet, name: undo(sheet.name) ?? sheet.name, rows };
}

/** Takes the letters of a page back to their bytes and reads them as UTF-8; null where that makes no text. */
function undoWith(page: string): UndoEncoding {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) bytes.set(decodeAs(page, Buffer.from([byte])), byte);
  return (text) => {
    const encoded: number[] = [];
    for (const letter of text) {
      const byte = bytes.get(letter);
      if (byte === undefined) return null;
      encoded.push(byte);
    }
    if (!encoded.some((byte) => byte >= 0xc2)) return null;
    try {
      const meant = decoder.decode(Buffer.from(encoded));
      return meant !== text &&
        letters.test(meant.normalize('NFC')) &&
        /[^\p{ASCII}]/u.test(meant) &&
        /\p{L}/u.test(meant)
        ? meant
        : null;
    } catch {
      return null;
    }
  };
}
