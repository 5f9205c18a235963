import { expect, test } from 'vitest';
import { countedRows } from '../../../renderer/pages/receipts/figures.ts';
import type { Receipt, ReceiptRow } from '../../../shared/model/receipt.ts';

type Row = [state: ReceiptRow['state'], where: 'counts' | 'stopped' | 'elsewhere'];

function receiptOf(...rows: Row[]): Receipt {
  const made = rows.map(([state, where]) => ({
    ...{ state, counts: where === 'counts', stopped: where === 'stopped' },
  }));
  return { rows: made } as Receipt;
}

test('counts each row once: in its current state, as stopped, or not at all', () => {
  expect(countedRows(receiptOf(['accepted', 'counts'], ['waiting', 'stopped']))).toMatchObject({
    ...{ accepted: 1, waiting: 0, stopped: 1 },
  });
  expect(countedRows(receiptOf(['unknown', 'counts'], ['waiting', 'elsewhere']))).toMatchObject({
    ...{ unknown: 1, waiting: 0, stopped: 0 },
  });
  expect(countedRows(receiptOf(['outdated', 'counts'], ['refused', 'elsewhere']))).toMatchObject({
    ...{ outdated: 1, refused: 0 },
  });
});
