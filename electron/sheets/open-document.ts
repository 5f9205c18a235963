import { formulaText } from '../../shared/model/sheet.ts';
import { attributeOf, tagsOf, timesOf, type XmlTag } from './xml-tags.ts';

/** Which rows and columns of a table are hidden, as indexes. */
export type HiddenParts = { rows: Set<number>; columns: Set<number> };

/** More hidden rows or columns than these are the empty rest of a sheet. */
const mostHidden = 100_000;

/**
 * The content of an OpenDocument spreadsheet as SheetJS can read it, and what it does not read: a number without its displayed
 * text gets one, a formula that was never computed becomes a text that says so, and hidden rows and columns are listed for each
 * table.
 */
export function mendOpenDocument(xml: string): { xml: string; hidden: HiddenParts[] } {
  const hidden: HiddenParts[] = [];
  const pieces: string[] = [];
  let done = 0;
  let cell: XmlTag | null = null;
  let hasText = false;
  let depth = 0;
  const place = { row: 0, column: 0 };
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
    } else if (tag.name === 'table-column' && !tag.isEnd && current)
      place.column = mark(current.columns, tag, place.column, 'number-columns-repeated');
    else if (tag.name === 'table-row' && !tag.isEnd && current)
      place.row = mark(current.rows, tag, place.row, 'number-rows-repeated');
    else if (tag.name === 'table-cell' && !tag.isEnd) {
      if (tag.isEmpty) {
        const text = missingText(tag);
        if (text !== null) replace(tag.at, tag.end, filledCell(tag, text));
      } else {
        cell = tag;
        hasText = false;
        depth = 0;
      }
    } else if (cell && tag.name === 'table-cell' && tag.isEnd) {
      const text = hasText ? null : missingText(cell);
      if (text !== null) replace(cell.at, tag.end, filledCell(cell, text));
      cell = null;
    } else if (cell && tag.name === 'annotation') depth += tag.isEnd ? -1 : 1;
    else if (cell && depth === 0 && tag.name === 'p' && !tag.isEmpty) hasText = true;
  }
  return { xml: done === 0 ? xml : pieces.join('') + xml.slice(done), hidden };
}

function mark(hidden: Set<number>, tag: XmlTag, from: number, repeated: string): number {
  const next = from + timesOf(tag, repeated);
  if (/^(?:collapse|filter)$/.test(attributeOf(tag, 'visibility') ?? ''))
    for (let index = from; index < Math.min(next, from + mostHidden); index += 1) hidden.add(index);
  return next;
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
