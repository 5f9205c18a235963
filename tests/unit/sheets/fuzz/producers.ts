import * as XLSX from '@e965/xlsx';
import { writeSheet } from '../../../../electron/sheets/write.ts';
import { rawOds, rawRow, rawXlsx } from '../../../fixtures/sheets.ts';
import type { Random } from '../../store/fuzz/random.ts';
import { encodeIn } from '../encoders.ts';

/** Rows of texts, the first its headings. */
export type Table = { rows: string[][]; encodings: readonly string[] };

/** Writes a table as some program does. */
export type Producer = { name: string; onlyAscii?: true; write: (table: Table, random: Random) => Buffer };

const languages = [
  { names: ['Jane Otieno', 'Juma Ali', "N'Dèye Ba", 'O’Brien'], encodings: ['windows-1252'] },
  {
    names: ['José Muñoz', 'María Peña', 'Inés Gómez', 'Ramón Núñez'],
    encodings: ['windows-1252', 'macintosh', 'cp850'],
  },
  {
    names: ['Айгуль Петрова', 'Бакыт Иванов', 'Юрий Якименко'],
    encodings: ['windows-1251', 'koi8-u', 'ibm866'],
  },
  { names: ['فاطمة الزهراني', 'محمد حسن', 'أحمد خليل'], encodings: ['windows-1256'] },
  { names: ['Ayşe Yıldız', 'İbrahim Çelik', 'Gülşah Öztürk'], encodings: ['windows-1254'] },
  { names: ['ကျော် မြင့်', 'សុខ ចាន់', 'सीता देवी', 'นงลักษณ์ แก้ว'], encodings: [] },
];
const notes = [
  '',
  '',
  'paid',
  'late, again',
  'see; file',
  '5" pipe',
  'said "yes"',
  'two\nlines',
  'a | b',
  'a & b < c',
];

/** A random table of loans in one language. */
export function randomTable(random: Random): Table {
  const { names, encodings } = random.pick(languages);
  const rows = Array.from({ length: 2 + random.below(8) }, (_, index) => [
    String(1 + random.below(99_999)).padStart(6, '0'),
    random.pick(names),
    amountOf(random, index),
    `2026-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`,
    random.pick(notes),
  ]);
  return { rows: [['Loan ID', 'Name', 'Amount', 'Date', 'Note'], ...rows], encodings };
}

function amountOf(random: Random, index: number): string {
  const [whole = '', cents = ''] = (random.below(9_999_999) / 100).toFixed(2).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return index % 3 === 0 ? `${grouped}.${cents}` : `${whole}.${cents}`;
}

function csv({ rows, encodings }: Table, random: Random): Buffer {
  const delimiter = random.pick([',', ';', '\t', '|']);
  const quotesAll = random.below(2) === 0;
  const end = random.pick(['\n', '\r\n', '\r']);
  const quote = (cell: string): string =>
    quotesAll || cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = rows.map((row) => row.map(quote).join(delimiter)).join(end) + random.pick(['', end]);
  const encoding = random.pick(['utf-8', 'utf-8', 'bom', 'utf-16le', 'utf-16be', ...encodings]);
  if (encoding === 'bom') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return encoding === 'utf-8' ? Buffer.from(text) : encodeIn(encoding, text);
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Every way in which programs write the tags of a table; end tags of cells and rows may be left out. */
function html({ rows }: Table, random: Random): Buffer {
  const closed = random.below(2) === 0;
  const numeric = random.below(2) === 0;
  const cellOf = (text: string): string => {
    const escaped = escapeXml(text).replaceAll('\n', random.pick(['<br>', '<br/>', '</p><p>']));
    const letters = numeric
      ? escaped.replaceAll(/\P{ASCII}/gu, (letter) => `&#${letter.codePointAt(0)};`)
      : escaped;
    return `<td>${letters}${closed ? '</td>' : ''}`;
  };
  const lines = rows.map((row) => `<tr>${row.map(cellOf).join('\n')}${closed ? '</tr>' : ''}\n`);
  return Buffer.from(
    `<html><meta charset=utf-8><body><table border=1>\n${lines.join('')}</table></body></html>`,
  );
}

const sheetJs =
  (bookType: XLSX.BookType) =>
  ({ rows }: Table): Buffer => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Loans');
    return Buffer.from(XLSX.write(book, { type: 'buffer', bookType }) as Uint8Array);
  };

function handXlsx({ rows }: Table): Buffer {
  return rawXlsx('Loans', rows.map((row, index) => rawRow(index + 1, row.map(escapeXml))).join(''));
}

function handOds({ rows }: Table): Buffer {
  const cellOf = (text: string): string => {
    const lines = escapeXml(text)
      .split('\n')
      .map((line) => `<text:p>${line}</text:p>`);
    return text === ''
      ? '<table:table-cell/>'
      : `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`;
  };
  return rawOds(rows.map((row) => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`).join(''));
}

/** All producers; files of the last ones are rejected by their kind. */
export const producers: readonly Producer[] = [
  { name: 'text', write: csv },
  { name: 'our CSV', write: ({ rows }) => Buffer.from(writeSheet('csv', rows)) },
  { name: 'our XLSX', write: ({ rows }) => Buffer.from(writeSheet('xlsx', rows)) },
  { name: 'XLSX by hand', write: handXlsx },
  { name: 'ODS by hand', write: handOds },
  { name: 'a page', write: html },
  // SheetJS loses other letters when it writes these.
  ...(['biff5', 'biff2', 'txt'] as const).map((bookType) => ({
    name: `SheetJS's ${bookType}`,
    onlyAscii: true as const,
    write: sheetJs(bookType),
  })),
  ...(['xlsx', 'xlsb', 'xls', 'ods', 'fods', 'xlml', 'html', 'sylk', 'dif'] as const).map((bookType) => ({
    name: `SheetJS's ${bookType}`,
    write: sheetJs(bookType),
  })),
];
