import { formulaText, sheetLimits } from '../../shared/model/sheet.ts';
import { checkLimit } from './limits.ts';
import type { HiddenParts } from './open-document.ts';
import { attributeOf, tagsOf, type XmlTag } from './xml-tags.ts';

/** What a text with tags is: a workbook as XML, a page with tables, a page without, other XML, or no markup at all. */
export type MarkupKind = 'xml2003' | 'openDocument' | 'html' | 'page' | 'xml' | null;

/** Tells markup by its content, whatever stands before it. */
export function markupKind(text: string): MarkupKind {
  const start = text.slice(0, 4_000);
  if (!/^\s*</.test(start) && !isMostlyTable(text)) return null;
  if (/<(?:\w+:)?Workbook\b/.test(start) && /urn:schemas-microsoft-com:office:spreadsheet/.test(start))
    return 'xml2003';
  if (/<office:document\b/.test(start)) return 'openDocument';
  if (/<table\b/i.test(text) && /<t[dh]\b/i.test(text)) return 'html';
  if (/<(?:!doctype html|html|head|body|div|style|script|meta|title|p|center)\b/i.test(start)) return 'page';
  return /^\s*<(?:\?xml|[\w:-]+(?:\s[^<>]*)?\/?>)/.test(start) ? 'xml' : null;
}

/** Other systems write a warning or a title before the table. */
function isMostlyTable(text: string): boolean {
  const start = text.search(/<table\b/i);
  if (start < 0 || text.search(/<t[dh]\b/i) < 0) return false;
  return text.toLowerCase().lastIndexOf('</table') - start > text.length / 2;
}

/** Of a sheet, in any program. */
const mostRows = 2_000_000;
const mostColumns = 100_000;

/** A workbook as XML 2003 with a text for each formula that was never computed, and the hidden columns of its sheets. */
export function mendXml2003(xml: string): { xml: string; hidden: HiddenParts[] } {
  const hidden: HiddenParts[] = [];
  const pieces: string[] = [];
  let done = 0;
  let column = 0;
  let formula: XmlTag | null = null;
  let dataAt = 0;
  let isComputed = false;
  let covered = 0;
  for (const tag of tagsOf(xml)) {
    if (!tag.isEnd) covered += coveredBy(tag);
    checkLimit(covered, sheetLimits.cells, 'merged cells');
    if (tag.name === 'Worksheet' && !tag.isEnd) {
      hidden.push({ rows: new Set(), columns: new Set() });
      column = 0;
    } else if (tag.name === 'Column' && !tag.isEnd) column = hideColumns(tag, column, hidden.at(-1));
    else if (tag.name === 'Cell' && !tag.isEnd) {
      formula = attributeOf(tag, 'Formula') === null ? null : tag;
      isComputed = false;
    } else if (tag.name === 'Data' && formula) {
      // A formula may come to an empty text, and says so by its type.
      if (!tag.isEnd) dataAt = tag.end;
      isComputed ||= tag.isEnd
        ? xml.slice(dataAt, tag.at).trim() !== ''
        : attributeOf(tag, 'Type') === 'String';
    }
    // SheetJS counts a merged cell as one column where its tag is closed in itself.
    if (tag.name === 'Cell' && tag.isEmpty && !formula && attributeOf(tag, 'MergeAcross') !== null) {
      const [open = ''] = /^<[\w:]+/.exec(xml.slice(tag.at, tag.at + 100)) ?? [];
      pieces.push(xml.slice(done, tag.at), `${open}${tag.attributes}></${open.slice(1)}>`);
      done = tag.end;
    }
    if (!formula || isComputed || tag.name !== 'Cell' || !(tag.isEnd || tag.isEmpty)) continue;
    const attributes = formula.attributes.replace(/\s[\w]*:?Formula\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    const open = xml.slice(formula.at, formula.at + 1 + xml.slice(formula.at + 1).search(/[\s/>]/));
    const prefix = open.slice(1, -'Cell'.length);
    const data = `<${prefix}Data ss:Type="String">${formulaText}</${prefix}Data>`;
    pieces.push(xml.slice(done, formula.at), `${open}${attributes}>${data}</${prefix}Cell>`);
    done = tag.end;
    formula = null;
  }
  return { xml: done === 0 ? xml : pieces.join('') + xml.slice(done), hidden };
}

/** Places to the left of a tag that it names by its index, and columns that it reaches over. Throws where no sheet has them. */
function coveredBy(tag: XmlTag): number {
  if (!/^(?:Row|Cell|Column)$/.test(tag.name)) return 0;
  const limit = tag.name === 'Row' ? mostRows : mostColumns;
  checkLimit(Number(attributeOf(tag, 'Index') ?? 0), limit, tag.name === 'Row' ? 'rows' : 'columns');
  const across = Number(attributeOf(tag, tag.name === 'Column' ? 'Span' : 'MergeAcross') ?? 0);
  checkLimit(across, mostColumns, 'columns');
  return across;
}

function hideColumns(tag: XmlTag, before: number, hidden: HiddenParts | undefined): number {
  const first = Number(attributeOf(tag, 'Index') ?? before + 1) - 1;
  const next = first + 1 + (Number(attributeOf(tag, 'Span') ?? 0) || 0);
  if (attributeOf(tag, 'Hidden') === '1')
    for (let index = first; index < next; index += 1) hidden?.columns.add(index);
  return next;
}
