import { expect, test } from 'vitest';
import { countedRows } from '../../../renderer/pages/receipts/figures.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';

const at = '2026-11-21T10:00:00.000Z';

function receiptOf(batches: Partial<Receipt['batches'][number]>[], states: [string, boolean][]): Receipt {
  const usual = { rows: 1, stoppedAt: null, replaces: null, replacedBy: null };
  return {
    batches: batches.map((batch) => ({ ...usual, ...batch })),
    rows: states.map(([state, counts]) => ({ state, counts })),
  } as Receipt;
}

test('a stopped request is counted; a stopped repetition stands beside what it was to repeat', () => {
  const stopped = receiptOf([{}, { stoppedAt: at }], [['waiting', false]]);
  expect(countedRows(stopped)).toMatchObject({ waiting: 0, stopped: 1 });
  const repetition = receiptOf(
    [{}, { stoppedAt: at, replaces: 'first' }],
    [
      ['unknown', true],
      ['waiting', false],
    ],
  );
  expect(countedRows(repetition)).toMatchObject({ unknown: 1, waiting: 0, stopped: 0 });
});
