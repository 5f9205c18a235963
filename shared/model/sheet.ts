import { z } from 'zod';
import { typedText } from './scalars.ts';

/** The most that is read of a file; a larger file, or sheet of it, is refused. */
export const sheetLimits = {
  /** Bytes of the file itself. */
  fileBytes: 20 * 1_048_576,
  /** Bytes of all parts of a workbook, unzipped. */
  unzippedBytes: 200 * 1_048_576,
  /** Rows of one sheet in which something stands. */
  rows: 50_000,
  /** Cells of all sheets together, those left empty between others too. */
  cells: 2_000_000,
} as const;

/**
 * What a cell's text does not tell. Every number that is not shown in plain digits has a note, and `exact` is its value.
 * - `number`: shown with a mark, a word, a currency, other digits or zeros in front; also a zero that is shown as a dash or
 *   not at all.
 * - `rounded`: shown with fewer digits than it has. `shown` is the displayed number in plain digits, where it has one.
 * - `unseen`: its format shows nothing of it; the text is `exact`.
 * - `spoilt`: a long number that the spreadsheet program rounded to 15 digits or wrote as a power of ten; digits are gone.
 * - `day`: a day or a time of day, never an id or an amount.
 * - `error`: a formula that failed, such as `#N/A`.
 * - `formula`: a formula whose value was never computed; the text is {@link formulaText}.
 * - `garbled`: letters of the text are lost (`Mu?oz`, U+FFFD) or were never decoded (`Jos&eacute;`).
 */
export const cellNoteKinds = [
  'number',
  'rounded',
  'unseen',
  'spoilt',
  'day',
  'error',
  'formula',
  'garbled',
] as const;

/** The text of a formula whose value was never computed: a spreadsheet program computes it when it saves the file. */
export const formulaText = '#FORMULA!';

/** A note to one cell; `row` is an index into the sheet's `rows`, `column` counts from 0. */
export const cellNoteSchema = z.object({
  row: z.number(),
  column: z.number(),
  kind: z.enum(cellNoteKinds),
  exact: z.string().optional(),
  shown: z.string().optional(),
});

/** A row in which something stands: its number in the sheet, as spreadsheet programs count, and its cells as text. */
export const sheetRowSchema = z.object({
  number: z.number(),
  hidden: z.boolean(),
  cells: z.array(z.string()),
});

/** A block of cells shown as one; ends included, rows by their number in the sheet, columns from 0. */
export const mergeSchema = z.object({
  top: z.number(),
  bottom: z.number(),
  left: z.number(),
  right: z.number(),
});

/** Files that a person may choose by mistake, recognised by their content; their names are messages. */
export const otherFileKinds = [
  'pdf',
  'picture',
  'document',
  'archive',
  'database',
  'program',
  'dif',
  'sylk',
  'lotus',
  'contacts',
  'numbers',
  'mail',
  'json',
  'xml',
] as const;

/** One of {@link otherFileKinds}. */
export type OtherFileKind = (typeof otherFileKinds)[number];

/** One way to read the bytes of a text, and some texts that it makes of those that others read differently. */
export const encodingReadingSchema = z.object({ encoding: z.string(), sample: z.array(z.string()) });

/**
 * How the bytes of a text file became cells. `encoding` is a name of the WHATWG standard, or a code page of DOS; where several
 * fit about as well, `readings` has them, likeliest first, and a person has to choose. `delimiter` is empty for a single column,
 * and null for markup. `recoded` has the numbers of lines that were written in another encoding than the rest, and are read so.
 */
export const textReadingSchema = z.object({
  encoding: z.string(),
  readings: z.array(encodingReadingSchema),
  delimiter: z.string().nullable(),
  recoded: z.array(z.number()),
});

/** A person's choices for a file that can be read in several ways. */
export const readChoicesSchema = z.strictObject({
  encoding: typedText(40).optional(),
  delimiter: typedText(1).optional(),
});

/**
 * One sheet as text: numbers as they are displayed, so that `000042` stays, days as `YYYY-MM-DD`. Rows in which nothing
 * stands are left out. A sheet over {@link sheetLimits} comes without rows and `tooLarge`. `text` is null for workbooks; rows
 * of a text file keep their empty cells at the end, since their width says whether a delimiter stood inside a cell.
 */
export const sheetSchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  tooLarge: z.boolean(),
  rows: z.array(sheetRowSchema),
  hiddenColumns: z.array(z.number()),
  merges: z.array(mergeSchema),
  notes: z.array(cellNoteSchema),
  text: textReadingSchema.nullable(),
});

/**
 * Sheets as one text. The bridge of Electron copies objects one by one: 50,000 rows held the page up for over a second,
 * their text takes a few milliseconds.
 */
export function encodeSheets(sheets: readonly Sheet[]): string {
  return JSON.stringify(sheets);
}

/** The sheets of {@link encodeSheets}; throws where the text is of somebody else's making. */
export function decodeSheets(text: string): Sheet[] {
  return sheetSchema.array().parse(JSON.parse(text));
}

/** How a table of texts is written to a file. */
export const sheetFormats = ['xlsx', 'csv'] as const;

/**
 * What the cells of a column are, below its heading: text unless we made them numbers or days. `amount`: as it was typed,
 * since a number would settle what `1.234` means, but a plain one needs no shield.
 */
export const columnKinds = ['text', 'number', 'amount', 'day'] as const;

/**
 * Rows to be written to a file of the person's choice; `name` is what is proposed, without an ending. A cell holds the longest
 * text that can be typed; a workbook cuts it short, CSV does not.
 */
export const sheetToSaveSchema = z.strictObject({
  name: typedText(100),
  format: z.enum(sheetFormats),
  rows: z.array(z.array(typedText(50_000)).max(200)).max(sheetLimits.rows + 1),
  kinds: z.array(z.enum(columnKinds)).max(200).optional(),
});

/** See {@link sheetSchema}. */
export type Sheet = z.infer<typeof sheetSchema>;
/** See {@link sheetRowSchema}. */
export type SheetRow = z.infer<typeof sheetRowSchema>;
/** See {@link cellNoteSchema}. */
export type CellNote = z.infer<typeof cellNoteSchema>;
/** See {@link encodingReadingSchema}. */
export type EncodingReading = z.infer<typeof encodingReadingSchema>;
/** See {@link readChoicesSchema}. */
export type ReadChoices = z.infer<typeof readChoicesSchema>;
/** See {@link textReadingSchema}. */
export type TextReading = z.infer<typeof textReadingSchema>;
/** See {@link mergeSchema}. */
export type Merge = z.infer<typeof mergeSchema>;
/** One of {@link sheetFormats}. */
export type SheetFormat = (typeof sheetFormats)[number];
/** One of {@link columnKinds}. */
export type SheetColumnKind = (typeof columnKinds)[number];
