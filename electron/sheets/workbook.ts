import * as XLSX from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel';
import { failure } from '../../shared/errors.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { biff5Texts, codePageOf, markPendingFormulas, passOverRest, setCodePage } from './biff.ts';
import { codePageNumber, decodeAs, encodingOfPage } from './code-pages.ts';
import { openCompoundFile } from './compound.ts';
import { otherKindOfCompound } from './file-kinds.ts';
import { withFills } from './fills.ts';
import { isUncomputed, withFormulaErrors } from './formulas.ts';
import { guessEncoding, mostSamples } from './legacy-encoding.ts';
import { checkLimit, mostSheets, TooLargeError } from './limits.ts';
import { checkFormats } from './number-format.ts';
import { mendOpenDocument } from './open-document.ts';
import { checkSharedTexts, sharedLengths } from './shared-texts.ts';
import { checkPlaces, withoutComments, withTextsForNumbers } from './sheet-cells.ts';
import { boundSheetXml } from './sheet-xml.ts';
import { type SheetExtras, sheetsOf } from './sheets-of.ts';
import { boundXlsb } from './xlsb-records.ts';
import { asUtf8 } from './xml-text.ts';

// Without its tables SheetJS takes texts of older workbooks for Latin-1, whatever code page they name.
XLSX.set_cptable(codePages);

/** The parts of SheetJS that it exports without types. */
type WorkbookContainer = object;
const untyped = XLSX as unknown as {
  parse_zip: (container: WorkbookContainer, options: XLSX.ParsingOptions) => XLSX.WorkBook;
  parse_xlscfb: (stream: Buffer, options: XLSX.ParsingOptions) => XLSX.WorkBook;
  CFB: {
    utils: {
      cfb_new: () => WorkbookContainer;
      cfb_add: (
        into: WorkbookContainer,
        name: string,
        content: Uint8Array,
        options: { unsafe: boolean },
      ) => unknown;
    };
  };
};

/** `cellStyles` tells which rows are hidden. Formulas are never worked out: the value that was saved is what counts. */
const options: XLSX.ParsingOptions = {
  dense: true,
  cellNF: true,
  cellStyles: true,
  cellText: true,
  cellDates: false,
  cellFormula: false,
  cellHTML: false,
};

/** Reads the files of a zip archive: XLSX, XLSM, XLSB or ODS. The unzipping is not SheetJS's, which has no limit. */
export function readArchive(files: ReadonlyMap<string, Buffer>): Result<Sheet[]> {
  const book = [...files].find(([name]) => /(?:^|\/)workbook\d*\.xml$/i.test(name))?.[1];
  const isPending = book !== undefined && isUncomputed(asUtf8(book).toString('latin1'));
  return reading(() => {
    const { cfb_new, cfb_add } = untyped.CFB.utils;
    const container = cfb_new();
    const lengths = sharedLengths(files);
    let extras: SheetExtras = {};
    for (const [name, raw] of withFills(files)) {
      const content = /\.(?:xml|rels)$/i.test(name) ? asUtf8(raw) : raw;
      const { content: mended, hidden } = mendPart(name, content, isPending, lengths);
      if (hidden) extras = { hidden };
      cfb_add(container, `/${name}`, mended, { unsafe: true });
    }
    return sheetsOf(untyped.parse_zip(container, { ...options }), extras);
  });
}

/** Comments to cells; nothing of them is read. */
const commentPart = /(?:^|\/)(?:threadedC|c)omments?\d*\.xml$/i;

/** A part of an archive with what SheetJS passes over. */
function mendPart(
  name: string,
  content: Buffer,
  isPending: boolean,
  lengths: readonly number[],
): { content: Buffer; hidden?: SheetExtras['hidden'] } {
  if (name === 'content.xml') {
    const { xml, hidden } = mendOpenDocument(content.toString('utf8'));
    return { content: Buffer.from(xml), hidden };
  }
  if (/(?:^|\/)worksheets\/[^/]*\.bin$/i.test(name)) return { content: boundXlsb(content) };
  if (!/\.xml$/i.test(name)) return { content };
  if (commentPart.test(name)) return { content: Buffer.from('<comments/>') };
  const xml = content.toString('latin1');
  checkFormats(xml);
  if (/workbook\d*\.xml$/i.test(name))
    checkLimit([...xml.matchAll(/<(?:\w+:)?sheet\s/g)].length, mostSheets, 'sheets');
  if (!/<(?:\w+:)?sheetData\b/.test(xml)) return { content };
  const bounded = boundSheetXml(withoutComments(xml));
  checkSharedTexts(bounded, lengths);
  checkPlaces(bounded);
  const mended = withFormulaErrors(withTextsForNumbers(bounded), isPending);
  return { content: mended === xml ? content : Buffer.from(mended, 'latin1') };
}

/** Reads the compound file of an XLS. Its texts may be in a code page, as in {@link readStream}. */
export function readCompound(bytes: Buffer, encoding?: string): Result<Sheet[]> {
  const found = findStream(bytes);
  return found.ok ? readStream(found.value, encoding) : found;
}

function findStream(bytes: Buffer): Result<Buffer> {
  try {
    const { names, read } = openCompoundFile(bytes);
    if (names.some((name) => /^(?:EncryptedPackage|EncryptionInfo|encryption)$/i.test(name)))
      return failed(failure('SHEET_PROTECTED'));
    const kind = otherKindOfCompound(names);
    if (kind !== null) return failed(failure('SHEET_OTHER_KIND', { values: { kind } }));
    const stream = read('Workbook') ?? read('Book');
    return stream ? ok(stream) : failed(failure('SHEET_UNREADABLE', { message: 'no workbook stream' }));
  } catch {
    return failed(failure('SHEET_UNREADABLE', { message: 'compound file' }));
  }
}

/**
 * Reads the stream of an XLS, which in older programs is all of the file. Texts of the oldest are in the code page that they name,
 * or in the one that a person has chosen.
 */
export function readStream(stream: Buffer, encoding?: string): Result<Sheet[]> {
  return reading(() => {
    const extras = mendStream(stream, encoding);
    return sheetsOf(untyped.parse_xlscfb(stream, { ...options, type: 'buffer', raw: true }), extras);
  });
}

function mendStream(stream: Buffer, encoding: string | undefined): SheetExtras {
  markPendingFormulas(stream);
  passOverRest(stream);
  const texts = biff5Texts(stream);
  if (encoding === undefined) return doubtOfPage(texts, codePageOf(stream));
  const page = codePageNumber(encoding);
  if (page !== null && texts.length > 0) setCodePage(stream, page);
  return {};
}

/** Programs name the code page of the computer that they were made on; where it makes no words of the texts, another may. */
function doubtOfPage(texts: Buffer, page: number | null): SheetExtras {
  const own = page === null ? null : encodingOfPage(page);
  if (own === null || !texts.some((byte) => byte > 0x7f)) return {};
  const { encoding, readings } = guessEncoding(texts);
  const fits = encoding === own || readings.some((each) => each.encoding === own);
  if (fits || isSameText(own, encoding, texts)) return {};
  const sampleOf = (each: string) => ({ encoding: each, sample: samplesOf(decodeAs(each, texts)) });
  const offered = readings.length > 0 ? readings : [sampleOf(encoding)];
  const text = { encoding: own, readings: [...offered, sampleOf(own)], delimiter: null, recoded: [] };
  return { text };
}

function isSameText(one: string, other: string, bytes: Buffer): boolean {
  return decodeAs(one, bytes) === decodeAs(other, bytes);
}

/** Some texts with letters beyond ASCII. */
function samplesOf(text: string): string[] {
  return [...new Set(text.split('\n'))].filter((line) => /\P{ASCII}/u.test(line)).slice(0, mostSamples);
}

/** Reads a workbook that is one file of XML. Throws what SheetJS throws. */
export function readXml(bytes: Buffer, extras: SheetExtras): Sheet[] {
  return sheetsOf(XLSX.read(bytes, { ...options, type: 'buffer', raw: true }), extras);
}

/** What a reader gives; what it throws, SheetJS's own errors too, is a failure. */
export function reading(read: () => Sheet[]): Result<Sheet[]> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof TooLargeError) return failed(failure('SHEET_TOO_LARGE', { message: error.message }));
    const message = error instanceof Error ? error.message : 'workbook';
    const isProtected = /password|encrypt/i.test(message);
    return failed(failure(isProtected ? 'SHEET_PROTECTED' : 'SHEET_UNREADABLE', { message }));
  }
}
