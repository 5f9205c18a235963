import { describe, expect, it } from 'vitest';
import { reportColumnNamed } from '../../../shared/rules/report/columns.ts';
import { layoutOf } from '../../../shared/rules/report/layout.ts';

it.each([
  ['Loan ID', 'loanId', ''],
  ['internal_loan_id', 'loanId', ''],
  ['Número de préstamo', 'loanId', ''],
  ['Numéro du prêt', 'loanId', ''],
  ['Número do contrato', 'loanId', ''],
  ['Номер кредита', 'loanId', ''],
  ['Borrower ID', 'clientId', ''],
  ['Код клиента', 'clientId', ''],
  ['Amount (UGX)', 'amount', ''],
  ['Сумма', 'amount', ''],
  ['Total principal repaid so far, KES', 'amount', 'repaid'],
  ['CAPITAL PAGADO', 'amount', 'repaid'],
  ['Capital remboursé', 'amount', 'repaid'],
  ['Principal outstanding', 'amount', 'outstanding'],
  ['Saldo devedor', 'amount', 'outstanding'],
  ['Capital restant dû', 'amount', 'outstanding'],
  ['Остаток основного долга', 'amount', 'outstanding'],
  ['Moneda', 'currency', ''],
  ['Observaciones', 'note', ''],
])('%j is the column %s', (name, column, meaning) => {
  expect(reportColumnNamed(name)).toEqual({ column, meaning });
});

it.each(['Loan amount', 'Amount disbursed', 'Monto del préstamo', 'Group loan ID', 'Branch', '', 'KES'])(
  '%j is not a report column',
  (name) => expect(reportColumnNamed(name)).toBeNull(),
);

describe('the layout of a sheet with several amounts', () => {
  const rows = [
    ['Loan ID', 'Loan amount', 'Principal repaid', 'Principal outstanding'],
    ['1', '1000', '300', '700'],
  ];

  it('follows the meaning of the report’s amounts', () => {
    const roles = (meaning: 'repaid' | 'outstanding') => layoutOf(rows, meaning);
    expect(roles('repaid')).toEqual({ roles: ['loanId', '', 'amount', ''], first: 1, certain: true });
    expect(roles('outstanding')).toEqual({ roles: ['loanId', '', '', 'amount'], first: 1, certain: true });
  });

  it('is uncertain until the meaning is set, or when the only amount says the opposite', () => {
    expect(layoutOf(rows)).toEqual({ roles: ['loanId', '', 'amount', ''], first: 1, certain: false });
    const other = [
      ['Loan ID', 'Principal outstanding'],
      ['1', '700'],
    ];
    expect(layoutOf(other, 'repaid')).toEqual({ roles: ['loanId', 'amount'], first: 1, certain: false });
    expect(layoutOf(other, 'outstanding').certain).toBe(true);
    expect(layoutOf(other).certain).toBe(true);
  });
});
