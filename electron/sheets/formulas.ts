import { formulaText } from '../../shared/model/sheet.ts';

/** What a workbook says of its formulas: true where all are to be computed when it is opened, so that a saved 0 is none. */
export function isUncomputed(workbookXml: string): boolean {
  const [calculation = ''] = /<(?:\w+:)?calcPr\b[^<>]*>/.exec(workbookXml) ?? [];
  return /\bfullCalcOnLoad\s*=\s*["'](?:1|true)["']|\bcalcCompleted\s*=\s*["'](?:0|false)["']/.test(
    calculation,
  );
}

/** The beginning of a cell. */
const openCell = /<((?:\w+:)?)c(\s[^<>]*)?>/g;

/**
 * The XML of a sheet of XLSX with an error in each formula whose value was never computed: a program that writes formulas may
 * leave the values to Excel, and SheetJS passes over such cells, so that an amount would read as not reported. `isPending` says
 * that a value of 0 was not computed either (XlsxWriter writes 0 for every formula).
 */
export function withFormulaErrors(xml: string, isPending: boolean): string {
  let mended = '';
  let done = 0;
  openCell.lastIndex = 0;
  for (let open = openCell.exec(xml); open; open = openCell.exec(xml)) {
    const [tag, prefix = '', attributes = ''] = open;
    if (attributes.endsWith('/')) continue;
    const bodyAt = open.index + tag.length;
    const end = xml.indexOf(`</${prefix}c`, bodyAt);
    if (end < 0) break;
    if (isPendingCell(attributes, xml.slice(bodyAt, end), prefix, isPending)) {
      const kept = attributes.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '');
      mended += `${xml.slice(done, open.index)}<${prefix}c${kept} t="e"><${prefix}v>${formulaText}</${prefix}v>`;
      done = end;
    }
    openCell.lastIndex = end;
  }
  return done === 0 ? xml : mended + xml.slice(done);
}

function isPendingCell(attributes: string, body: string, prefix: string, isPending: boolean): boolean {
  if (!body.includes(`<${prefix}f`) || !new RegExp(`<${prefix}f[\\s/>]`).test(body)) return false;
  const [, type = 'n'] = /\st\s*=\s*["'](\w+)["']/.exec(attributes) ?? [];
  const saved = new RegExp(`<${prefix}v(?:\\s[^<>]*)?(?:/>|>([^<]*)</${prefix}v)`).exec(body);
  if (type === 'inlineStr' && new RegExp(`<${prefix}is[\\s>]`).test(body)) return false;
  if (saved === null) return true;
  const value = saved[1]?.trim() ?? '';
  // A formula may come to an empty text, and says so by its type.
  if (value === '') return type !== 'str' || isPending;
  return isPending && Number(value) === 0 && type !== 's' && type !== 'b';
}
