import type { ImportedDraft } from '../../../../shared/rules/import/drafts.ts';
import type { Came, Given } from './reading.ts';

/**
 * Accepted results: exactly these rows (`!` if a row must block), a question or a refusal. A row `!` may block for any
 * reason. Without rows, only a question or a refusal is accepted.
 */
export type Case = Given & { kind: string; rows?: string[]; or?: ('asks' | 'refused')[] };

const name = ({ content: { members } }: ImportedDraft): string =>
  members.map(({ givenName, familyName }) => `${givenName} ${familyName}`.trim().normalize('NFC')).join(', ');
const day = ({ content }: ImportedDraft): string => content.disbursalDate;
const amounts = ({ content }: ImportedDraft): string =>
  content.members.map(({ loanId, amount }) => `${loanId}=${amount}`).join(', ');
const count = ({ content }: ImportedDraft): string => content.plan.count;

const report = (kind: string, file: string, rows: string[] | null, ...or: ('asks' | 'refused')[]): Case => ({
  ...{ kind, file, page: 'report', or },
  ...(rows === null ? {} : { rows }),
});
const drafts = (
  kind: string,
  file: string,
  show: ((draft: ImportedDraft) => string) | null,
  rows: string[] | null,
  ...or: ('asks' | 'refused')[]
): Case => ({
  ...{ kind, file, page: 'drafts', or },
  ...(rows === null ? {} : { rows }),
  ...(show === null ? {} : { show }),
});

/** 1001, 1002 and so on with these amounts. */
const from1001 = (...each: string[]): string[] => each.map((amount, index) => amountOf(1001 + index, amount));
/** The same for 000123, 000124 and so on. */
const from123 = (...each: string[]): string[] =>
  each.map((amount, index) => amountOf(`000${123 + index}`, amount));
const amountOf = (id: number | string, amount: string): string =>
  amount.startsWith('!') ? (amount === '!' ? '!' : `!${id}=${amount.slice(1)}`) : `${id}=${amount}`;

const structure = 'text: lines, quotes, delimiters';
const encoding = 'text: encoding';
const formula = 'workbook: formulas';
const format = 'workbook: number formats';
const ids = 'ids';
const money = 'amounts as text';
const tables = 'tables: merged, hidden, totals, headings';
const dates = 'dates';
const formats = 'file formats';

/** Files as people have them, built after public reports of bugs and habits of real producers; names are invented. */
export const cases: Case[] = [
  report(structure, 'title-2col-semicolon.csv', from1001('1234.5', '2000.25')),
  report(structure, 'title-2col-pipe.txt', from1001('12345.5', '20000.25')),
  report(structure, 'fixed-width.prn', null, 'asks', 'refused'),
  report(structure, 'unquoted-thousands.csv', from1001('950', '1234.5', '12500'), 'asks', 'refused'),
  report(structure, 'unquoted-decimal-comma.csv', from1001('950', '1234.5'), 'asks', 'refused'),
  report(structure, 'lone-quote-note.csv', from1001('12500', '8000', '15000')),
  report(structure, 'unescaped-nickname.csv', from1001('12500', '8000', '15000')),
  report(structure, 'line-quoted.csv', from1001('1250', '800')),
  report(structure, 'nul-byte.csv', from1001('1250', '800')),
  report(structure, 'sep-line.csv', from1001('1234.5', '950.25')),
  report(structure, 'sep-line-3col.csv', from1001('1234.5', '950.25')),
  report(structure, 'postbank-like.csv', ['P-1=1234.5', 'P-2=2000.25', 'P-3=950.75']),
  report(structure, 'sap-list.txt', ['1001=1234.5', '!1002=-80']),
  report(structure, 'quoted-newline.csv', from1001('1250', '800')),
  report(structure, 'trailing-delimiters.csv', from1001('1250', '800')),
  report(structure, 'duplicate-headers.csv', null, 'asks'),
  report(structure, 'ragged-comment.csv', from1001('1250', '800')),
  report(structure, 'ctrl-z.csv', from1001('1250')),
  report(structure, 'zero-bytes.csv', null, 'refused'),

  drafts(encoding, 'biff5-cp1251-drafts.xls', name, ['Айгуль Петрова', 'Бакыт Иванов'], 'asks'),
  drafts(encoding, 'utf8-one-bad-byte.csv', name, ['José Muñoz', 'María Peña'], 'asks'),
  drafts(encoding, 'utf8-cp1251-mixed.csv', name, ['Айгуль Петрова', 'Бакыт Иванов'], 'asks'),
  drafts(encoding, 'cp1256-drafts.csv', name, ['فاطمة الزهراني', 'محمد حسن'], 'asks'),
  drafts(encoding, 'cp874-drafts.csv', name, ['สมหญิง ใจดี'], 'asks'),
  drafts(encoding, 'sjis-drafts.csv', name, ['花子 山田'], 'asks'),
  drafts(encoding, 'cp1250-drafts.csv', name, ['Žaneta Kovačević', 'Đorđe Šimić'], 'asks'),
  drafts(encoding, 'cp1254-drafts.csv', name, ['Ayşe Yıldız'], 'asks'),
  drafts(encoding, 'biff5-cp1251-headings-drafts.xls', name, ['Айгуль Петрова'], 'asks'),
  drafts(encoding, 'cp1251-drafts.csv', name, ['Айгуль Петрова', 'Бакыт Иванов']),
  report(encoding, 'cp1251-report.csv', from1001('1234.5', '950.25')),
  drafts(encoding, 'utf16le-bom.txt', name, ['王 一', '李 明']),
  drafts(encoding, 'lo-xls-cyrillic-drafts.xls', name, ['Айгуль Петрова', 'Бакыт Иванов']),
  drafts(encoding, 'names.csv', name, [
    "N'Dèye O’Brien-M'Baye",
    'Sukarno',
    'Nguyễn Thị Hoa 🌾',
    `${'Rakoto'.repeat(20)} Andria`,
    'ကျော် ‌မြင့်',
  ]),
  drafts(encoding, 'phonetic-drafts.xlsx', name, ['花子', '山田']),
  drafts(encoding, 'biff5-cp1252-drafts.xls', name, ['José Muñoz'], 'asks'),

  report(formula, 'xlsxwriter-formula.xlsx', from1001('37500', '32000'), 'asks'),
  report(formula, 'xlwt-formula.xls', from1001('37500', '32000', '15000'), 'asks'),
  report(formula, 'ods-formula-mixed.ods', from1001('1250', '800'), 'asks'),
  report(formula, 'xml2003-formula.xls', from123('1200', '600'), 'asks'),
  report(formula, 'formula-pretty.xlsx', from1001('1200', '800'), 'asks'),
  report(formula, 'sheetjs-formula.xlsb', from1001('!', '!'), 'asks'),
  report(formula, 'openpyxl-formula.xlsx', from1001('!', '!')),
  // "Paid" stands beside "Amount" there, which may be the loan's own.
  report(formula, 'exceljs-formula.xlsx', ['!', '1002=600', '1003='], 'asks'),
  report(formula, 'excel4node-formula.xlsx', from1001('!', '!'), 'asks'),
  report(formula, 'formula-shared.xlsx', from1001('!', '!')),
  report(formula, 'formula-x-prefix.xlsx', from1001('1250', '!')),

  { ...report(format, 'fmt-zero-hidden.xlsx', from1001('12500', '0')), meaning: 'outstanding' },
  report(format, 'odfpy-no-text.ods', from1001('1250', '800.5')),
  report(format, 'fmt-hidden.xlsx', from1001('12500', '950'), 'asks'),
  // LibreOffice shows 250.505 as 250.51: it rounds decimal digits, and SheetJS the binary ones below them.
  report(format, 'fmt-cents.xlsx', from1001('83.33', '250.51', '33.34'), 'asks'),
  report(format, 'fmt-fcfa.xlsx', from1001('12500', '950', '80')),
  report(format, 'fmt-dm.xlsx', from1001('12500.5', '950.25')),
  report(format, 'lo-formats.ods', from1001('12500.5', '950', '80000', '12500.5', '950')),
  drafts(format, 'count-decimals-drafts.xlsx', count, ['12', '12']),
  report(format, 'fmt-accounting-zero.xlsx', from1001('12500.5', '0')),
  report(format, 'fmt-lakh.xlsx', from1001('1234567', '95000')),
  report(format, 'fmt-thousands.xlsx', from1001('12500000', '950000')),
  report(format, 'fmt-persian-digits.xlsx', from1001('12500', '950')),
  report(format, 'fmt-reais.xlsx', from1001('12500.5', '950.25')),
  report(format, 'odfpy-german.ods', from1001('1234.5', '1234')),
  report(format, 'xml2003-standard.xls', from123('1234.5', '950.25')),
  report(format, 'fmt-fraction.xlsx', from1001('12.5', '950')),

  drafts(ids, 'id-two-decimals-drafts.xlsx', null, ['12345', '12346']),
  { kind: ids, file: 'id-thousands-journals.xlsx', page: 'journals', rows: ['12345', '12346'] },
  report(ids, 'id-two-decimals-report.xlsx', ['12345=1250', '12346=1251']),
  drafts(ids, 'id-date-drafts.xlsx', null, ['!', '!']),
  drafts(ids, 'formula-ids-drafts.csv', null, ['000123', '000124']),
  report(ids, 'formula-ids.csv', from123('1250', '800')),
  drafts(ids, 'rtl-id-drafts.csv', null, ['1001', '1002']),
  report(ids, 'id-na.xlsx', from1001('1250', '!'), 'asks'),
  report(ids, 'unit-separator-ids.csv', from123('1250', '800')),
  drafts(ids, 'id-16-digits-drafts.xlsx', null, ['!', '!']),
  drafts(ids, 'id-15-digits-drafts.xlsx', null, ['123456789012345', '123456789012346']),
  report(ids, 'xlsxwriter-rich.xlsx', ['1001-A=1250', '1002=800']),
  report(ids, 'odfpy-comment.ods', from1001('1250', '800')),

  report(money, 'one-slip-tens.csv', from1001('1250', '2500', '12750', '30000', '8120'), 'asks'),
  {
    ...report(money, 'other-locale-next-month.csv', null, 'asks'),
    remembered: [
      {
        signature: '["loanid","amount"]',
        fields: ['loanId', 'amount'],
        styles: { amount: ',' },
        choices: [],
        forAll: {},
      },
    ],
  },
  report(money, 'cur-ksh.csv', from1001('1234.5', '950.25')),
  report(money, 'cur-fcfa.csv', from1001('125000', '80000')),
  report(money, 'cur-bs.csv', from1001('1234.5', '950.25')),
  report(money, 'cur-som.csv', from1001('1234500', '950000')),
  report(money, 'cur-rub.csv', from1001('1234.5', '950.25')),
  report(money, 'cur-kes-tight.csv', from1001('1234.5', '950.25')),
  report(money, 'cur-rs.csv', from1001('100000.5', '950.25')),
  report(money, 'cur-ksh-slash.csv', from1001('1500', '12000')),
  report(money, 'devanagari.csv', from1001('1234.5', '950.25')),
  report(money, 'burmese.csv', from1001('1234', '950'), 'asks'),
  report(money, 'khmer.csv', from1001('1234.5', '950.25')),
  report(money, 'rtl-mark.csv', from1001('1234.5', '950.25')),
  report(money, 'neg-endash.csv', ['!1001=-1234.5', '1002=950.25']),
  report(money, 'cr-dr.csv', from1001('!', '!'), 'asks'),
  report(money, 'neg-paren.csv', ['!1001=-1234.5', '1002=950.25']),
  report(money, 'neg-trailing.csv', ['!1001=-1234.5', '1002=950.25']),
  report(money, 'swiss.csv', from1001('1234.5', '1234567.25')),
  report(money, 'lakh.csv', from1001('100000.5', '1234567')),
  report(money, 'space-groups.csv', from1001('1234567.5', '1234.25', '1234.75')),
  report(money, 'fullwidth.csv', from1001('1234.5', '950.25')),
  report(money, 'arabic-indic.csv', from1001('1234.5', '950.25')),
  report(money, 'cur-guarani.csv', from1001('1234567', '950000')),
  report(money, 'zero-decimal.csv', from1001('125000', '80500', '1250000')),
  report(money, 'three-decimals-only.csv', null, 'asks'),
  report(money, 'exponent.csv', from1001('!', '950.25'), 'asks'),
  report(money, 'huge.csv', from1001('!', '!'), 'asks'),
  report(money, 'nil.csv', from1001('1234.5', '!', '!'), 'asks'),

  drafts(tables, 'merged-group-amount-drafts.xlsx', amounts, ['!']),
  drafts(tables, 'merged-two-loans-amount-drafts.xlsx', amounts, ['!', '!'], 'asks'),
  report(tables, 'hidden-only-amount-column.xlsx', null, 'asks'),
  report(tables, 'total-row-count.xlsx', from1001('1250', '800')),
  report(tables, 'total-other-languages.csv', from1001('1250', '800')),
  report(tables, 'branch-subtotals.xlsx', ['1001=1250', '2001=300']),
  report(tables, 'two-tables-swapped.csv', ['1001=1250', '1002=800', '2001=700', '2002=900'], 'asks'),
  report(tables, 'ods-hidden-row.ods', null, 'asks'),
  report(tables, 'html-hidden-row.xls', null, 'asks'),
  report(tables, 'sum-space-id.csv', ['SUM 0042=1250', 'SUM 0043=800', 'KIS 0001=70']),
  report(tables, 'header-row-12.csv', from1001('1250')),
  report(tables, 'two-header-rows.csv', null, 'asks'),
  report(tables, 'merged-header.xlsx', null, 'asks'),
  report(tables, 'filtered-rows.xlsx', null, 'asks'),
  report(tables, 'table-at-row-7.xlsx', from1001('1250', '800')),
  report(tables, 'sideways.csv', null, 'asks'),
  report(tables, 'hidden-amount-column.xlsx', null, 'asks'),
  report(tables, 'hidden-sheet.xlsx', from1001('1250')),
  report(tables, 'ods-million-empty.ods', from1001('1250')),
  report(tables, 'no-refs.xlsx', from1001('1250')),
  report(tables, 'strict.xlsx', from1001('1250.5')),

  drafts(dates, 'date-kreyol-drafts.csv', day, ['2026-08-15', '2026-09-03'], 'asks'),
  drafts(dates, 'date-time.csv', day, ['2026-11-30', '2026-11-30', '2026-11-30', '2026-11-30']),
  drafts(dates, 'date-arabic-digits.csv', day, ['2026-11-30']),
  drafts(dates, 'date-mixed-langs.csv', day, ['2026-11-30', '2026-12-01', '2026-12-01', '2026-12-02']),
  drafts(dates, 'date-buddhist.csv', day, ['!', '!'], 'asks'),
  drafts(dates, 'date-serial-drafts.xlsx', day, ['!'], 'asks'),
  drafts(dates, 'date-1904-drafts.xlsx', day, ['2026-11-30']),
  drafts(dates, 'xlwt-1904-drafts.xls', day, ['2026-11-30']),
  drafts(dates, 'date-buddhist-fmt-drafts.xlsx', day, ['2026-11-30']),
  drafts(dates, 'date-ambiguous.csv', day, null, 'asks'),
  drafts(dates, 'openpyxl-iso-dates-drafts.xlsx', day, ['2026-11-30', '2026-12-01']),
  drafts(dates, 'xml2003-dates.xls', day, ['2026-11-30']),
  drafts(dates, 'date-leap.csv', day, ['!', '2028-02-29', '!']),

  report(formats, 'lo-plain.dif', null, 'refused', 'asks'),
  report(formats, 'html-style-first.xls', from123('1234.5', '950.25')),
  report(formats, 'html-plain.xls', from123('1234.5', '950.25')),
  report(formats, 'html-colspan.xls', from123('1250')),
  report(formats, 'html-br.xls', from123('1250')),
  report(formats, 'html-nested.xls', from123('1250')),
  report(formats, 'lo-plain.fods', from123('1234.5', '950')),
  report(formats, 'lo-plain.xml2003.xls', from123('1234.5', '950')),
  report(formats, 'lo-plain.html', from123('1234.5', '950')),
  report(formats, 'lo-password.ods', null, 'refused'),
  report(formats, 'lo-password.xls', null, 'refused'),
];

/** True if nothing is silently wrong: the right rows, a question, or a refusal. */
export function isRight({ rows, or = [] }: Case, came: Came): boolean {
  if (came.refused !== null) return or.includes('refused');
  if (came.asks.length > 0 && or.includes('asks')) return true;
  if (came.asks.length > 0 || rows === undefined) return false;
  // An error is acceptable for any amount that must be computed.
  const mayBlock = or.includes('asks');
  return (
    rows.length === came.rows.length &&
    rows.every((row, index) => {
      const found = came.rows[index] ?? '';
      return found === row || (row === '!' && found.startsWith('!')) || (mayBlock && found.startsWith('!'));
    })
  );
}
