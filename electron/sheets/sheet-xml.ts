import { checkLimit, TooLargeError } from './limits.ts';

/** Places that no sheet has: more than three letters of a column, or eight digits of a row. */
const farPlace = /<(?:\w+:)?(?:c|row)(?:\s[^<>]*)?\sr\s*=\s*["'](?:[A-Z]{4,}|[A-Z]{0,3}\d{8,})/;
const columnTag = /<(?:\w+:)?col\s([^<>]*)>/g;
const link = /<(?:\w+:)?hyperlink\s[^<>]*>/g;

const mostColumns = 16_384;
/** Of all descriptions of columns together; they may overlap in honest files, but not as often. */
const mostDescribed = 200_000;

/**
 * The XML of a sheet of XLSX without what keeps SheetJS busy and tells nothing: links, each over all cells of its range. Throws
 * TooLargeError where it has columns or rows that no sheet has.
 */
export function boundSheetXml(xml: string): string {
  if (farPlace.test(xml)) throw new TooLargeError('a cell beyond any sheet');
  let described = 0;
  for (const [, attributes = ''] of xml.matchAll(columnTag)) {
    const last = numberIn(attributes, 'max');
    checkLimit(last, mostColumns, 'columns');
    described += last - numberIn(attributes, 'min') + 1;
    checkLimit(described, mostDescribed, 'descriptions of columns');
  }
  return xml.includes('hyperlink') ? xml.replaceAll(link, '') : xml;
}

function numberIn(attributes: string, name: string): number {
  return Number(new RegExp(`\\b${name}\\s*=\\s*["'](\\d+)`).exec(attributes)?.[1] ?? 1);
}
