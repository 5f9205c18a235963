import { type DecimalMark, isAmount, readAmount } from '../amounts.ts';
import { toMicros } from '../money.ts';
import { hasTotalWord, isTotalOrName, isTotalText } from '../total-words.ts';

/**
 * What a row below a heading is. `heading`: the same heading once more. `total`: it sums up the rows above. `caption`: a title of
 * the rows below, or a line of a footer, without an amount. `odd`: it has an amount, but what names it is like nothing
 * above. `secondHeading`: its cells name columns, and what is below may stand in other columns.
 */
export type RowKind = 'data' | 'heading' | 'total' | 'caption' | 'odd' | 'secondHeading';

/** What of a table is needed to tell its rows; columns by index. */
export type RowsToTell = {
  heading: readonly string[] | null;
  rows: readonly (readonly string[])[];
  /** The columns of which a row of data has at least one filled, such as ids and names. */
  keys: readonly number[];
  /** The column of amounts, -1 for none. */
  amount: number;
  /** An amount that is known beside its text; null where only the text counts. */
  exact: (row: number) => string | undefined;
  mark: DecimalMark;
  /** True for a cell that names something that exists: such a row is never anything but data. */
  isKnown: (key: string) => boolean;
  /** True where cells name columns. */
  isHeading: (row: readonly string[]) => boolean;
};

/**
 * Tells each row by its place and shape: a total has no id or name (or a count of rows, or a word without the digits that
 * ids have), and its amount is the sum of rows above it: of a section or of all. A word of totals is a hint:
 * with another sum the row is `odd`, since a total may be of rows that are not shown.
 */
export function kindsOfRows(table: RowsToTell): RowKind[] {
  const texts = table.rows.map(textsIn);
  const usual = usualOf(table, texts);
  const sums = new Sums();
  return table.rows.map((row, index) => {
    const amount = amountOf(table, row, index);
    const kind = kindOf(table, { row, amount, texts: texts[index] ?? [] }, sums, usual);
    if (kind === 'data' && amount !== null) sums.add(amount);
    if (kind === 'total') sums.close(amount);
    if (kind === 'caption') sums.begin();
    return kind;
  });
}

type Sum = { sum: bigint; rows: number };

/** The sums that a line of totals may show, in millionths, and how many rows they are of. */
class Sums {
  private readonly all: Sum = { sum: 0n, rows: 0 };
  private readonly ofTotals: Sum = { sum: 0n, rows: 0 };
  /** Rows between captions and totals, which a line of totals may sum up further below too. */
  private sections: Sum[] = [{ sum: 0n, rows: 0 }];

  add(amount: bigint): void {
    for (const each of [this.all, this.sections.at(-1) ?? this.all]) {
      each.sum += amount;
      each.rows += 1;
    }
  }

  /** A caption begins a section. */
  begin(): void {
    if (this.sections.at(-1)?.rows !== 0) this.sections.push({ sum: 0n, rows: 0 });
  }

  close(total: bigint | null): void {
    this.ofTotals.sum += total ?? 0n;
    this.ofTotals.rows += 1;
    this.begin();
  }

  are(amount: bigint): boolean {
    return this.fitting(amount).length > 0;
  }

  /** True where the only sums that fit are of one row. */
  areOfOne(amount: bigint): boolean {
    return this.fitting(amount).every((each) => each.rows === 1);
  }

  /** True where so many rows make the amount. */
  count(amount: bigint, rows: string): boolean {
    return this.fitting(amount).some((each) => String(each.rows) === rows);
  }

  private fitting(amount: bigint): Sum[] {
    const sums = [this.all, this.ofTotals, ...this.sections.slice(-mostSections)];
    return sums.filter((each) => each.rows > 0 && each.sum === amount);
  }
}

/** Sections of which totals are known; a sheet of thousands of them is no list of branches. */
const mostSections = 300;

/** What the rows together say of one: how ids look, and how many texts a row of data has. */
type Usual = { haveDigits: boolean; haveBlanks: boolean; texts: number; haveTotalWords: boolean };

/** A row with its amount in millionths, null where it has none, and its first texts that are no numbers. */
type ReadRow = { row: readonly string[]; amount: bigint | null; texts: readonly string[] };

function kindOf(
  table: RowsToTell,
  { row, amount, texts: words }: ReadRow,
  sums: Sums,
  usual: Usual,
): RowKind {
  const { heading, keys, isKnown, isHeading } = table;
  if (heading?.every((name, column) => name.trim() === cellAt(row, column))) return 'heading';
  const named = keys.map((column) => cellAt(row, column)).filter((text) => text !== '');
  if (named.some(isKnown)) return 'data';
  const [word = ''] = words;
  // A name beside an id is a person, whatever it means elsewhere; a count of rows is no id.
  const others = named.filter((text) => text !== word.trim());
  const isPerson =
    others.length > 0 &&
    others.length < named.length &&
    isTotalOrName(word) &&
    !others.every((key) => sums.count(amount ?? 0n, key));
  const saysTotal = words.length === 1 && !isPerson && isTotalText(word);
  if (table.amount < 0) return isHeading(row) ? 'secondHeading' : saysTotal ? 'total' : 'data';
  const isOdd = usual.haveDigits && !named.some((key) => /\p{Nd}/u.test(key));
  if (amount === null && isHeading(row)) return 'secondHeading';
  if (amount === null) return saysTotal ? 'total' : kindWithoutAmount(table, row, named, isOdd, usual);
  const texts = words.length;
  if (texts > 1) return 'data';
  const hasWord = !isPerson && !usual.haveTotalWords && row.some(hasTotalWord);
  const isOddId = isOdd && named.length > 0;
  const hasDigit = named.some((key) => /\p{Nd}/u.test(key));
  const isBare = named.length === 0 || isOdd || hasWord || (texts < usual.texts && !hasDigit);
  if (sums.are(amount) && isBare) {
    // Two loans of the same amount, the second without its id, look like a row and its total.
    const isUnsure =
      texts > 0 && texts >= usual.texts && !row.some(hasTotalWord) && !isOddId && sums.areOfOne(amount);
    return isUnsure ? 'odd' : 'total';
  }
  // A count of one row may be an id as well.
  if (named.length > 0 && named.every((key) => sums.count(amount, key)))
    return named.includes('1') ? 'odd' : 'total';
  if (saysTotal) return named.length === 0 ? 'total' : 'odd';
  return isOdd && named.length > 0 ? 'odd' : 'data';
}

function kindWithoutAmount(
  table: RowsToTell,
  row: readonly string[],
  named: readonly string[],
  isOdd: boolean,
  usual: Usual,
): RowKind {
  const shown = cellAt(row, table.amount);
  const filled = row.filter((text) => text.trim() !== '').length;
  // A line drawn to be signed or filled in by hand.
  if (/^_+$/.test(shown) && isOdd) return 'caption';
  if (shown === '') {
    const isSentence = !usual.haveBlanks && named.every((key) => /[\s:]/.test(key));
    const isAside = named.length === 0 ? filled <= 2 : (isOdd || isSentence) && filled === 1;
    return isAside ? 'caption' : 'data';
  }
  const isWord = /\p{L}/u.test(shown) && !/\p{Nd}/u.test(shown);
  return isWord && isOdd && named.length > 0 ? 'secondHeading' : 'data';
}

function cellAt(row: readonly string[], column: number): string {
  return row[column]?.trim() ?? '';
}

function amountOf({ amount, exact, mark }: RowsToTell, row: readonly string[], index: number): bigint | null {
  const read = exact(index) ?? readAmount(cellAt(row, amount), mark);
  return read === null ? null : toMicros(read);
}

const mostTexts = 8;

/** Cells that are no numbers, as many as are needed to tell a total from data. */
function textsIn(row: readonly string[]): string[] {
  const texts: string[] = [];
  for (const text of row)
    if (text !== '' && text.trim() !== '' && !isNumber(text)) {
      texts.push(text);
      if (texts.length === mostTexts) break;
    }
  return texts;
}

const plainNumber = /^\d{1,15}(?:\.\d{1,2})?$/;

function isNumber(text: string): boolean {
  return plainNumber.test(text) || isAmount(text);
}

/** Of the rows that have an amount, most of which are of data. */
function usualOf({ rows, keys, amount }: RowsToTell, words: readonly (readonly string[])[]): Usual {
  const withAmount = rows.flatMap((row, index) => (cellAt(row, amount) === '' ? [] : [{ row, index }]));
  const named = withAmount
    .map(({ row }) => keys.map((column) => cellAt(row, column)).join(''))
    .filter((text) => text !== '');
  const withDigits = named.filter((text) => /\p{Nd}/u.test(text)).length;
  const texts = withAmount.map(({ index }) => words[index]?.length ?? 0).sort((a, b) => a - b);
  return {
    haveDigits: withDigits > 0 && withDigits * 2 >= named.length,
    haveBlanks: named.some((text) => /[\s:]/.test(text)),
    texts: texts[Math.floor(texts.length / 2)] ?? 0,
    haveTotalWords: named.filter((text) => hasTotalWord(text) && !isTotalText(text)).length > 1,
  };
}
