import { describe, expect, it } from 'vitest';
import { decodeText, readFile } from '../../../renderer/pages/repayments/import/read-file.ts';
import {
  readSheet,
  refusalOf,
  sheetOfPaste,
  styleOfSheet,
} from '../../../renderer/pages/repayments/import/read-sheet.ts';

const top = { row: 0, column: 0 };

describe('a paste', () => {
  it('goes by place', () => {
    const sheet = sheetOfPaste('C1\t1.234,50\r\n', { row: 4, column: 1 });
    expect(sheet).toMatchObject({ top: 4, layout: { roles: ['clientId', 'amount'], certain: true } });
    expect(readSheet(sheet, ',').patches).toEqual([{ clientId: 'C1', amount: '1234.50' }]);
  });

  it('goes by its header where it has one, and says what became of the amounts', () => {
    const sheet = sheetOfPaste('Amount\tLoan ID\n1,200.50\t000042\n', top);
    expect(readSheet(sheet, '.')).toMatchObject({
      patches: [{ loanId: '000042', amount: '1200.50' }],
      converted: { from: '1,200.50', to: '1200.50' },
      hadHeader: true,
    });
  });

  it('of two columns whose second may be amounts is asked about', () => {
    expect(sheetOfPaste('000042\t100\n', top).layout.certain).toBe(false);
    expect(sheetOfPaste('000042\tC-1\n', top).layout.certain).toBe(true);
    expect(sheetOfPaste('000042\tC1\t100\n', top).layout.certain).toBe(true);
  });

  it('without amounts has nothing to decide', () => {
    expect(styleOfSheet(sheetOfPaste('1.234\n', top))).toEqual({ kind: 'clear', mark: '.' });
    expect(styleOfSheet(sheetOfPaste('1.234\n', { row: 0, column: 2 })).kind).toBe('ambiguous');
  });

  it('leaves rows of totals out and counts them', () => {
    const reading = readSheet(sheetOfPaste('Loan ID\tAmount\nL1\t5\nTotal\t5\n', top), '.');
    expect(reading.patches).toHaveLength(1);
    expect(reading.totals).toBe(1);
  });
});

describe('rows are refused', () => {
  it('where a text is longer than its cell, rather than cut', () => {
    expect(refusalOf([{ loanId: 'x'.repeat(101) }], 0, [])).toMatchObject({
      reason: 'tooLong',
      row: 1,
      column: 'loanId',
      limit: 100,
    });
  });

  it('where there would be more than a report holds', () => {
    expect(refusalOf([{ loanId: 'L' }], 50_000, [])).toMatchObject({ reason: 'tooManyRows', rows: 50_001 });
    expect(refusalOf([{ loanId: 'L' }], 49_999, [])).toBeNull();
  });
});

describe('a file', () => {
  const bytes = (...values: number[]) => new Uint8Array(values).buffer;

  it.each([
    ['UTF-8', bytes(0xc3, 0xa9)],
    ['Windows-1252', bytes(0xe9)],
    ['UTF-16 little-endian', bytes(0xff, 0xfe, 0xe9, 0)],
    ['UTF-16 big-endian', bytes(0xfe, 0xff, 0, 0xe9)],
  ])('in %s is read as its text', (_, file) => {
    expect(decodeText(file)).toBe('é');
  });

  it('that is a workbook is told by its content, whatever its name', async () => {
    expect(await readFile(new File([bytes(0x50, 0x4b, 3, 4, 0)], 'loans.csv'))).toEqual({
      reason: 'spreadsheet',
    });
    expect(await readFile(new File(['a,b'], 'loans.xlsx'))).toEqual({ reason: 'spreadsheet' });
  });

  it('that is no text is refused', async () => {
    expect(await readFile(new File([bytes(1, 0, 2, 0)], 'loans.csv'))).toEqual({ reason: 'binary' });
  });

  it('over 20 MB is refused with its size', async () => {
    const large = new File([new Uint8Array(21 * 1_048_576)], 'loans.csv');
    expect(await readFile(large)).toEqual({ reason: 'tooLarge', size: '21.0', limit: 20 });
  });
});
