import { expect, test } from 'vitest';
import { inCurrencies } from '../../../electron/reports/receipt-money.ts';
import type { SentOfWork } from '../../../electron/store/sends-receipt.ts';

const sent = (change: Partial<SentOfWork> = {}): SentOfWork =>
  ({
    kind: 'report',
    partnerId: '9001',
    rows: [
      { key: '000042', amount: '10', currency: '', batch: 1 },
      { key: ' 7 ', amount: '20.5', currency: '', batch: 1 },
      { key: 'gone', amount: '3', currency: '', batch: 2 },
    ],
    batches: [{ number: 1 }, { number: 2 }, { number: 3 }],
    ...change,
  }) as SentOfWork;

const copy = [
  { loanId: '000042', currency: 'KES', name: 'Achieng' },
  { loanId: '7', currency: 'RWF', name: 'Uwase' },
  { loanId: 'none', currency: null },
];

const sources = (partner: string | null) => ({
  portfolio: {
    byLoanIds: async (ids: readonly string[]) => copy.filter(({ loanId }) => ids.includes(loanId)) as never,
  },
  cache: { read: () => partner },
});

test('a row has the currency of its loan in the copy, and a request has a sum for each; loans not in the copy have none', async () => {
  const { rows, batches } = await inCurrencies(sent(), sources('9001'));
  expect(rows.map(({ currency }) => currency)).toEqual(['KES', 'RWF', '']);
  expect(batches.map(({ sums }) => sums)).toEqual([
    [
      { currency: 'KES', rows: 1, sum: '10' },
      { currency: 'RWF', rows: 1, sum: '20.5' },
    ],
    [{ currency: '', rows: 1, sum: '3' }],
    [],
  ]);
});

test('a row has the name of its borrower in the copy, and none of another partner’s', async () => {
  const namesFor = async (partner: string) =>
    (await inCurrencies(sent(), sources(partner))).rows.map(({ name }) => name);
  expect(await namesFor('9001')).toEqual(['Achieng', 'Uwase', '']);
  expect(await namesFor('1')).toEqual(['', '', '']);
});

test('the copy of one partner is not used for sends of another', async () => {
  const { rows } = await inCurrencies(sent(), sources('1'));
  expect(rows.map(({ currency }) => currency)).toEqual(['', '', '']);
  const unsaid = await inCurrencies(sent(), sources(null));
  expect(unsaid.rows[0]?.currency).toBe('KES');
});

test('a row keeps the currency it was sent with, whatever the copy says later', async () => {
  const rows = [{ key: '000042', amount: '10', currency: 'UGX', batch: 1 }] as SentOfWork['rows'];
  const report = await inCurrencies(sent({ rows }), sources('9001'));
  expect(report.rows[0]?.currency).toBe('UGX');
  const draft = await inCurrencies(sent({ kind: 'draft', rows }), sources('9001'));
  expect(draft.rows[0]?.currency).toBe('UGX');
});

test('a journal has no currency', async () => {
  const journals = await inCurrencies(sent({ kind: 'journals' }), sources('9001'));
  expect(journals.rows[0]?.currency).toBe('');
});
