import type { Sheet, TextReading } from '../../shared/model/sheet.ts';
import { decodeEntities } from './entities.ts';
import { readStyles } from './html-styles.ts';
import { type HtmlTable, openHtmlTable } from './html-table.ts';
import { htmlTokens } from './html-tags.ts';
import { checkLimit } from './limits.ts';
import { attributeOf, type XmlTag } from './xml-tags.ts';

const tableParts = /^(?:col|tr|td|th|thead|tbody|tfoot|caption)$/;
const mostTables = 10_000;
/** Elements that begin a new line of a text; what stands higher, is struck out or offered as a choice is no part of the number before it. */
const lineElements =
  /^(?:br|p|div|li|h[1-6]|hr|dt|dd|section|article|sup|sub|del|s|strike|select|option|button)$/;
const emptyElements = /^(?:area|base|br|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/**
 * The tables of a page as a browser shows them, each a sheet. Spreadsheet programs write the value of a number beside its
 * displayed text: it is read as in their own files. Throws TooLargeError where a table is larger than a sheet can be.
 */
export function readHtml(html: string, text: TextReading): Sheet[] {
  const styles = readStyles(html);
  const page = { styles, date1904: /<x:Date1904\s*\/>/i.test(html), text };
  const sheets: Sheet[] = [];
  const tables: { table: HtmlTable; place: number }[] = [];
  let count = 0;
  let skipped: { name: string; depth: number } | null = null;

  const closeTable = (): void => {
    const closed = tables.pop();
    if (closed) sheets[closed.place] = closed.table.close();
  };
  for (const { text: before, tag } of htmlTokens(html)) {
    const table = tables.at(-1)?.table;
    const isStructure = tag.name === 'table' || tableParts.test(tag.name);
    if (skipped === null) table?.addText(cleanText(before));
    else if (tag.name === skipped.name) skipped.depth += tag.isEnd ? -1 : 1;
    if (skipped !== null && (isStructure || skipped.depth === 0)) skipped = null;
    else if (skipped !== null) continue;
    if (tag.name === 'table' && tag.isEnd) closeTable();
    else if (tag.name === 'table') {
      count += 1;
      checkLimit(count, mostTables, 'tables');
      tables.push({ table: openHtmlTable(`Sheet${count}`, page), place: count - 1 });
    } else if (isStructure) table?.readTag(tag);
    else if (!table?.hasOpenCell()) continue;
    else if (tag.isEnd || !styles.isHidden(tag)) table.addText(textOfTag(tag));
    else if (!emptyElements.test(tag.name)) skipped = { name: tag.name, depth: 1 };
  }
  while (tables.length > 0) closeTable();
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  return filled.length > 0 ? filled : sheets.slice(0, 1);
}

/** Line ends in the source of a page are blanks, and so is the blank at which no line is broken. */
function cleanText(text: string): string {
  return decodeEntities(text.replaceAll(/\s+/g, ' ')).replaceAll('\u00a0', ' ');
}

/** What is shown in the place of a tag: a new line, or what was typed into a field. */
function textOfTag(tag: XmlTag): string {
  if (lineElements.test(tag.name)) return '\n';
  const isField =
    tag.name === 'input' && /^(?:|text|number|date|tel|email)$/i.test(attributeOf(tag, 'type') ?? '');
  return isField ? cleanText(attributeOf(tag, 'value') ?? '') : '';
}
