import { rawXlsx } from '../fixtures/sheets.ts';

/** One row of a partner's own list. */
type Row = { loanId: string; clientId: string; amount: number };

const heads = ['Branch', 'Loan ID', 'Client ID', 'Name', 'Last payment', 'Amount'];
const branches = ['Nakuru', 'Kisumu', 'Eldoret', 'Thika', 'Machakos'];
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * A workbook as Excel and the systems of partners write it, of which this program's own have little: texts are shared, days
 * and amounts are numbers with a style, and columns stand beside those that are looked for.
 */
export function foreignWorkbook(rows: readonly Row[]): Buffer {
  const texts = new Map<string, number>();
  const place = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const text = (column: string, row: number, value: string): string =>
    `<c r="${column}${row}" t="s"><v>${place(value)}</v></c>`;
  const number = (column: string, row: number, style: number, value: number): string =>
    `<c r="${column}${row}" s="${style}"><v>${value}</v></c>`;
  const head = heads.map((name, at) => text(String.fromCharCode(65 + at), 1, name)).join('');
  const lines = rows.map(({ loanId, clientId, amount }, at) => {
    const row = at + 2;
    const cells = [
      text('A', row, branches[at % branches.length] ?? ''),
      text('B', row, loanId),
      text('C', row, clientId),
      text('D', row, `Wanjiru Njoroge ${at % 977}`),
      number('E', row, 1, 46_300 + (at % 28)),
      number('F', row, 2, amount),
    ];
    return `<row r="${row}" spans="1:6">${cells.join('')}</row>`;
  });
  const data = `<row r="1" spans="1:6">${head}</row>${lines.join('')}`;
  const shared = [...texts.keys()]
    .map((each) => `<si><t xml:space="preserve">${escaped(each)}</t></si>`)
    .join('');
  const strings = `<sst xmlns="${main}" count="${rows.length * 4}" uniqueCount="${texts.size}">${shared}</sst>`;
  return rawXlsx(
    'Repayments',
    data,
    [
      { name: 'xl/sharedStrings.xml', content: strings },
      { name: 'xl/styles.xml', content: styles },
    ],
    types,
  );
}

const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
  ['workbook', 'sheet.main'],
  ['worksheets/sheet1', 'worksheet'],
  ['sharedStrings', 'sharedStrings'],
  ['styles', 'styles'],
]
  .map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${sheetMl}.${type}+xml"/>`)
  .join('')}</Types>`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
