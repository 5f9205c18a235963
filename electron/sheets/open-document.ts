import { formulaText, sheetLimits } from '../../shared/model/sheet.ts';
import { checkLimit } from './limits.ts';
import { attributeOf, tagsOf, timesOf, type XmlTag } from './xml-tags.ts';

/** Which rows and columns of a table are hidden, as indexes. */
export type HiddenParts = { rows: Set<number>; columns: Set<number> };

/** More than any spreadsheet program has, so that nothing of a sheet is left to read behind them. */
const mostPlaces = { row: 2_000_000, column: 100_000 };

/**
 * The content of an OpenDocument spreadsheet as SheetJS can read it, and what it does not read: a number without its displayed
 * text gets one, a formula that was never computed becomes a text that says so, and hidden rows and columns are listed for each
 * table. Throws TooLargeError for more filled cells than can be read: one that is repeated may stand for billions.
 */
export function mendOpenDocument(xml: string): { xml: string; hidden: HiddenParts[] } {
  const hidden: HiddenParts[] = [];
  const pieces: string[] = [];
  let done = 0;
  let cell: XmlTag | null = null;
  let hasText = false;
  let depth = 0;
  const place = { row: 0, column: 0, cell: 0, counted: 0 };
  let rowTimes = 1;
  let cells = 0;
  let hiddenParts = 0;
  const mark = (parts: Set<number>, tag: XmlTag, kind: 'row' | 'column'): void => {
    const from = place[kind];
    place[kind] += timesOf(tag, `number-${kind}s-repeated`);
    checkLimit(place[kind], mostPlaces[kind], `${kind}s`);
    if (!/^(?:collapse|filter)$/.test(attributeOf(tag, 'visibility') ?? '')) return;
    hiddenParts += place[kind] - from;
    checkLimit(hiddenParts, mostPlaces.row, 'hidden rows');
    for (let index = from; index < place[kind]; index += 1) parts.add(index);
  };
  const countUpToHere = (): void => {
    cells += rowTimes * (place.cell - place.counted);
    place.counted = place.cell;
    checkLimit(cells, sheetLimits.cells, 'cells');
  };
  const replace = (from: number, to: number, text: string): void => {
    pieces.push(xml.slice(done, from), text);
    done = to;
  };
  for (const tag of tagsOf(xml)) {
    const current = hidden.at(-1);
    if (tag.name === 'table' && !tag.isEnd && !tag.isEmpty) {
      hidden.push({ rows: new Set(), columns: new Set() });
      place.row = 0;
      place.column = 0;
    } else if (tag.name === 'table-column' && !tag.isEnd && current) mark(current.columns, tag, 'column');
    else if (tag.name === 'table-row' && !tag.isEnd && current) {
      mark(current.rows, tag, 'row');
      place.cell = 0;
      place.counted = 0;
      rowTimes = timesOf(tag, 'number-rows-repeated');
    } else if (tag.name === 'table-cell' && !tag.isEnd) {
      place.cell += timesOf(tag, 'number-columns-repeated');
      checkLimit(place.cell, mostPlaces.column, 'columns');
      if (tag.isEmpty) {
        const text = missingText(tag);
        if (text === null) continue;
        countUpToHere();
        replace(tag.at, tag.end, filledCell(tag, text));
      } else {
        cell = tag;
        hasText = false;
        depth = 0;
      }
    } else if (cell && tag.name === 'table-cell' && tag.isEnd) {
      const text = hasText ? null : missingText(cell);
      if (hasText || text !== null) countUpToHere();
      if (text !== null) replace(cell.at, tag.end, filledCell(cell, text));
      cell = null;
    } else if (cell && tag.name === 'annotation') depth += tag.isEnd ? -1 : 1;
    else if (cell && depth === 0 && tag.name === 'p' && !tag.isEmpty) hasText = true;
  }
  return { xml: done === 0 ? xml : pieces.join('') + xml.slice(done), hidden };
}

/** The text that a cell without one should have; null where it is blank. */
function missingText(tag: XmlTag): string | null {
  const type = attributeOf(tag, 'value-type');
  const value = attributeOf(tag, 'value') ?? attributeOf(tag, 'boolean-value');
  if (type === 'float' || type === 'currency' || type === 'percentage' || type === 'boolean') return value;
  if (type === 'date') return attributeOf(tag, 'date-value');
  if (type === 'time') return attributeOf(tag, 'time-value');
  // A formula that comes to an empty text says that it is a text.
  return attributeOf(tag, 'formula') !== null && type === null ? formulaText : null;
}

function filledCell(tag: XmlTag, text: string): string {
  const attributes =
    text === formulaText
      ? tag.attributes.replace(/\s[\w-]*:?formula\s*=\s*(?:"[^"]*"|'[^']*')/, '')
      : tag.attributes;
  return `<table:table-cell${attributes}><text:p>${text}</text:p></table:table-cell>`;
}
