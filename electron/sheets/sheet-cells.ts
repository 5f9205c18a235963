const rowOrCell = /<(?:\w+:)?(row|c)(\s[^<>]*)?>/g;
const placeOf = /\sr\s*=\s*["']([^"']*)["']/;
const cellPlace = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/**
 * Throws where a row or a cell of a sheet of XLSX comes twice, or a cell stands in another row than it says: SheetJS keeps one of
 * two and drops what it cannot place, and nobody can tell which is right.
 */
export function checkPlaces(xml: string): void {
  const rows = new Set<string>();
  const columns = new Set<string>();
  let row: string | null = null;
  for (const [, kind, attributes = ''] of xml.matchAll(rowOrCell)) {
    const place = placeOf.exec(attributes)?.[1]?.trim() ?? null;
    if (kind === 'row') {
      if (place !== null && rows.has(place)) throw new Error('a row comes twice');
      if (place !== null) rows.add(place);
      row = place;
      columns.clear();
    } else if (place !== null) {
      const [, column = '', number] = cellPlace.exec(place) ?? [];
      if (number === undefined || (row !== null && number !== row)) throw new Error('a cell in no row');
      if (columns.has(column)) throw new Error('a cell comes twice');
      columns.add(column);
    }
  }
}

const numberCell =
  /<((?:\w+:)?)c((?:\s[^<>]*)?)>(\s*(?:<\1f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1f>))?\s*<\1v(?:\s[^<>]*)?>)([^<]*)(?=<\/\1v>)/g;
const plainNumber = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;
const isoDay = /^\s*\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?\s*$/;

/**
 * The XML of a sheet with texts in the place of numbers that are none: programs write them as their computer does, and SheetJS
 * reads `1,5` as 1 and `1 234` as 1.
 */
export function withTextsForNumbers(xml: string): string {
  return xml.replaceAll(
    numberCell,
    (all, prefix: string, attributes: string, before: string, value: string) => {
      const [type, kind = 'n'] = /\st\s*=\s*["'](\w+)["']/.exec(attributes) ?? [];
      if ((kind === 'n' ? plainNumber : kind === 'd' ? isoDay : /^/).test(value) || value.trim() === '')
        return all;
      if (value.startsWith('<![CDATA[')) return all;
      return `<${prefix}c${attributes.replace(type ?? /$^/, '')} t="str">${before}${value}`;
    },
  );
}

/** XML without its comments, in which SheetJS would read cells. */
export function withoutComments(xml: string): string {
  if (!xml.includes('<!--')) return xml;
  let kept = '';
  let at = 0;
  for (let open = xml.indexOf('<!--'); open >= 0; open = xml.indexOf('<!--', at)) {
    kept += xml.slice(at, open);
    const close = xml.indexOf('-->', open);
    at = close < 0 ? xml.length : close + 3;
  }
  return kept + xml.slice(at);
}
