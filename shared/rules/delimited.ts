import Papa from 'papaparse';

/** Rows of cells as text. */
type CellRows = string[][];

/** Lines that one quoted cell may span where the text has bad quotes; beyond, its closing quote is missing. */
const longestCell = 50;

/**
 * Splits delimited text into rows; line ends of every kind end a row, and blank lines are rows too. Where all quotes are right
 * the text is read by the standard. A bad quote changes the reading of its own line only: the quote is then a letter.
 */
export function splitRows(raw: string, delimiter: string): CellRows {
  const text = raw.replaceAll(/\r\n?/g, '\n');
  if (!text.includes('"')) return text.split('\n').map((line) => line.split(delimiter));
  const strict = parse(text, delimiter);
  return strict && !hidesRows(strict, delimiter) ? strict : repairedRows(text.split('\n'), delimiter);
}

/** True where every quote of a text is of a quoted cell, or doubled in one, as the standard has it. */
export function hasRightQuotes(text: string, delimiter: string): boolean {
  const isEnd = (at: number): boolean =>
    at >= text.length || text[at] === delimiter || text[at] === '\n' || text[at] === '\r';
  for (let at = text.indexOf('"'); at >= 0; ) {
    if (at > 0 && !isEnd(at - 1)) return false;
    let end = text.indexOf('"', at + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    if (end < 0 || !isEnd(end + 1)) return false;
    at = text.indexOf('"', end + 1);
  }
  return true;
}

/** Null where a quote is not closed, or stands where none may. */
function parse(text: string, delimiter: string): CellRows | null {
  const parsed = parseQuoted(text, delimiter);
  return typeof parsed === 'string' ? null : parsed;
}

/** `open` where a quote is not closed by the end of the text, `bad` where one stands where none may. */
function parseQuoted(text: string, delimiter: string): CellRows | 'open' | 'bad' {
  if (text === '') return [['']];
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  if (errors.some(({ code }) => code === 'InvalidQuotes')) return 'bad';
  if (errors.some(({ code }) => code === 'MissingQuotes')) return 'open';
  // Papa gives no row for the line end that comes last.
  return text.endsWith('\n') && data.at(-1)?.join('') !== '' ? [...data, ['']] : data;
}

/**
 * True where two lone quotes have become one cell that spans whole rows: an inner line splits as the rows around it do, with
 * digits in the columns that have them in every row but the heading, such as those of ids and amounts.
 */
function hidesRows(rows: CellRows, delimiter: string): boolean {
  const single = rows.filter((row) => row.length > 1 && row.every((cell) => !cell.includes('\n')));
  const width = commonest(single.map((row) => row.length));
  if (width < 2) return false;
  const digits = Array.from({ length: width }, (_, column) => {
    const without = single.filter((row) => row.length === width && !/\d/.test(row[column] ?? ''));
    // One row may be the heading.
    return without.length <= 1;
  });
  if (single.length < 4 || digits.filter((has) => has).length < 2) return false;
  const looksLikeRow = (line: string): boolean => {
    const cells = line.split(delimiter);
    return cells.length === width && digits.every((has, column) => !has || /\d/.test(cells[column] ?? ''));
  };
  return rows.some((row) =>
    row.some((cell) => cell.includes('\n') && cell.split('\n').slice(1).some(looksLikeRow)),
  );
}

function repairedRows(lines: readonly string[], delimiter: string): CellRows {
  const rows: CellRows = [];
  for (let at = 0; at < lines.length; ) {
    const { cells, used } = recordAt(lines, at, delimiter);
    rows.push(cells);
    at += used;
  }
  return rows;
}

function recordAt(
  lines: readonly string[],
  at: number,
  delimiter: string,
): { cells: string[]; used: number } {
  const line = lines[at] ?? '';
  if (!line.includes('"')) return { cells: line.split(delimiter), used: 1 };
  const own = oneRecord(line, delimiter);
  if (own) return { cells: own, used: 1 };
  const escaped = line.includes('\\"') ? oneRecord(line.replaceAll('\\"', '""'), delimiter) : null;
  if (escaped) return { cells: escaped, used: 1 };
  return spanningRecord(lines, at, delimiter) ?? { cells: lenientCells(line, delimiter), used: 1 };
}

function oneRecord(text: string, delimiter: string): string[] | null {
  const rows = parse(text, delimiter);
  return rows?.length === 1 ? (rows[0] ?? null) : null;
}

/** A quoted cell over several lines, unless it hides rows. */
function spanningRecord(
  lines: readonly string[],
  at: number,
  delimiter: string,
): { cells: string[]; used: number } | null {
  let text = lines[at] ?? '';
  const last = Math.min(lines.length - at, longestCell);
  for (let used = 2; used <= last; used += 1) {
    const next = lines[at + used - 1] ?? '';
    text += `\n${next}`;
    if (!next.includes('"')) continue;
    const parsed = parseQuoted(text, delimiter);
    if (parsed === 'open') continue;
    // A bad quote stays one, whatever is read after it.
    const [cells] = parsed === 'bad' || parsed.length !== 1 ? [] : parsed;
    if (!cells) return null;
    const isWide = lines
      .slice(at + 1, at + used)
      .some((line) => line.split(delimiter).length >= cells.length);
    return isWide && cells.length > 1 ? null : { cells, used };
  }
  return null;
}

/** A quote opens a cell only at its beginning, and closes it only before a delimiter or at the end of the line. */
function lenientCells(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const quoted = line[at] === '"' ? closingQuote(line, at + 1, delimiter) : -1;
    const next = quoted < 0 ? line.indexOf(delimiter, at) : quoted + 1;
    const end = next < 0 ? line.length : next;
    const cell = quoted < 0 ? line.slice(at, end) : line.slice(at + 1, quoted);
    cells.push(quoted < 0 ? cell : cell.replaceAll('\\"', '"').replaceAll('""', '"'));
    at = end + delimiter.length;
  }
  return cells;
}

function closingQuote(line: string, from: number, delimiter: string): number {
  const end = line.indexOf(`"${delimiter}`, from);
  if (end >= 0) return end;
  return line.length > from && line.endsWith('"') ? line.length - 1 : -1;
}

/** The most frequent of some numbers; 0 where there are none. */
export function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [[first] = [0]] = [...counts].sort(([, a], [, b]) => b - a);
  return first;
}
