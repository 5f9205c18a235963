import { type CellObject, read } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { readSheets } from '../../../electron/sheets/read.ts';
import { writeSheet } from '../../../electron/sheets/write.ts';

const rows = [
  ['Loan ID', 'Amount', 'Created'],
  ['00042', '1200.50', '2026-11-21'],
  ['=1+1', '12345678901234567890', '2026-02-30'],
  ['7', '', ''],
];

it('keeps ids as text, and numbers and dates as such', () => {
  const book = read(writeSheet('xlsx', rows, ['text', 'number', 'day']), { cellNF: true, cellDates: false });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const cell = (at: string): Partial<CellObject> => {
    const { t, v, z } = sheet[at] as CellObject;
    return { t, v, z };
  };
  expect(['A2', 'B2', 'C2', 'A3', 'B3', 'C3', 'A4', 'B1'].map(cell)).toEqual([
    { t: 's', v: '00042', z: '@' },
    { t: 'n', v: 1200.5, z: 'General' },
    { t: 'n', v: 46347, z: 'yyyy-mm-dd' },
    { t: 's', v: "'=1+1", z: '@' },
    { t: 's', v: '12345678901234567890', z: '@' },
    { t: 's', v: '2026-02-30', z: '@' },
    { t: 's', v: '7', z: '@' },
    { t: 's', v: 'Amount', z: '@' },
  ]);
});

it('writes CSV as text, with formulas made harmless', () => {
  const text = new TextDecoder().decode(writeSheet('csv', rows, ['text', 'number', 'day']));
  expect(text.split('\r\n').slice(1, 3)).toEqual([
    '00042,1200.50,2026-11-21',
    '"\'=1+1",12345678901234567890,2026-02-30',
  ]);
});

it('starts CSV with a byte order mark unless told otherwise', () => {
  const first = (bytes: Uint8Array) => [...bytes.slice(0, 4)];
  const table = [['Ñandú']];
  expect(first(writeSheet('csv', table))).toEqual([0xef, 0xbb, 0xbf, 0xc3]);
  expect(first(writeSheet('csv', table, [], false))).toEqual([0xc3, 0x91, 0x61, 0x6e]);
});

it('cuts texts that are too long for a cell, and keeps unusual characters', () => {
  const texts = ['x'.repeat(40_000), 'a_xb', '\u202eabc', '  two '];
  const file = readSheets('loans.xlsx', Buffer.from(writeSheet('xlsx', [texts])));
  expect(file).toMatchObject({ ok: true });
  const [long = '', ...others] = file.ok ? (file.value[0]?.rows[0]?.cells ?? []) : [];
  expect(long).toBe(`${'x'.repeat(32_766)}…`);
  expect(others).toEqual(['a_xb', '\u202eabc\u202c', '  two ']);
});

it('leaves characters out of CSV that would make it binary', () => {
  const file = readSheets('loans.csv', Buffer.from(writeSheet('csv', [['Na\u0000me', '1']])));
  expect(file).toMatchObject({ ok: true, value: [{ rows: [{ cells: ['Name', '1'] }] }] });
});
