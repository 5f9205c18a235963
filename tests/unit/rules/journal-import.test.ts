import { describe, expect, test } from 'vitest';
import { sheetOfCells } from '../../../shared/rules/import/plain-sheet.ts';
import { findJournals, readJournals } from '../../../shared/rules/journal-import.ts';

const headings = [
  ['Loan ID', 'Client ID', 'Subject', 'Body', 'Image URL'],
  ['ID del préstamo', 'ID del cliente', 'Asunto', 'Texto', 'Foto'],
  ['ID du prêt', 'ID du client', 'Objet', 'Texte', 'Photo'],
  ['Número do empréstimo', 'ID do cliente', 'Assunto', 'Mensagem', 'URL da imagem'],
  ['ID кредита', 'ID клиента', 'Тема', 'Текст', 'Фото'],
];
const row = ['000042', 'C-1', 'News', 'All is well.\nReally.', 'https://x.org/a.jpg'];

describe('journals from a sheet', () => {
  test.each(headings)('headings in five languages: %s', (...heading) => {
    const sheet = sheetOfCells('s', [['Journals of May'], heading, row]);
    const layout = findJournals(sheet);
    expect(layout.certain).toBe(true);
    expect(readJournals(sheet, layout)).toEqual({
      entries: [{ loanId: row[0], clientId: row[1], subject: row[2], body: row[3], imageUrl: row[4] }],
      leftOut: [],
      spoilt: 0,
    });
  });

  test('unknown or missing headings are asked about', () => {
    expect(findJournals(sheetOfCells('s', [row])).certain).toBe(false);
    expect(findJournals(sheetOfCells('s', [['Loan ID', 'Subject'], row])).certain).toBe(false);
    const layout = { heading: -1, columns: { loanId: 0, clientId: -1, subject: 2, body: 3, imageUrl: -1 } };
    expect(readJournals(sheetOfCells('s', [row]), layout)).toMatchObject({ entries: [{ clientId: '' }] });
  });

  test('an id that its cell shows rounded is read in full', () => {
    const sheet = sheetOfCells('s', [
      ['Loan ID', 'Subject', 'Body'],
      ['1.23457E+11', 'a', 'b'],
    ]);
    const notes = [{ row: 1, column: 0, kind: 'rounded' as const, exact: '123456789012' }];
    expect(readJournals({ ...sheet, notes }, findJournals(sheet))).toMatchObject({
      entries: [{ loanId: '123456789012' }],
      spoilt: 0,
    });
  });

  test('damaged ids are reported; blank sheets and too long texts are refused as a whole', () => {
    const read = (rows: string[][]) => {
      const sheet = sheetOfCells('s', [['Loan ID', 'Subject', 'Body'], ...rows]);
      return readJournals(sheet, findJournals(sheet));
    };
    expect(read([['1.23E+15', 'a', 'b']])).toMatchObject({ spoilt: 1 });
    expect(read([])).toEqual({ reason: 'nothing' });
    expect(read([['1', 'x'.repeat(501), 'b']])).toEqual({
      reason: 'tooLong',
      row: 2,
      column: 'subject',
      limit: 500,
    });
    const many = Array.from({ length: 5_001 }, (_, index) => [String(index), 'a', 'b']);
    expect(read(many)).toEqual({ reason: 'tooMany', rows: 5_001, limit: 5_000 });
  });
});
