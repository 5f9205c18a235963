import { expect, it, onTestFinished } from 'vitest';
import type { PracticeMemory } from '../../../electron/practice/held.ts';
import { startPracticeServer } from '../../../electron/practice/server.ts';
import { type Desk, deskFor, FEW_LOANS, json } from './support.ts';

// As the desktop program runs it: request bodies are not stored, only what later responses depend on.

async function openUnrecorded(memory?: PracticeMemory): Promise<Desk & { taken: PracticeMemory[] }> {
  const taken: PracticeMemory[] = [];
  const life = { onTaken: (news: PracticeMemory) => void taken.push(news), ...(memory && { memory }) };
  const server = await startPracticeServer({ loans: FEW_LOANS }, life);
  onTestFinished(() => server.close());
  return { ...(await deskFor(server)), taken };
}

const report = (amount: number) => ({ repayments: [{ loan_id: '42', amount }] });
const journals = { journals: [{ internal_loan_id: '42', subject: 'MARK-subject', body: 'MARK-body' }] };

it('stores neither requests nor their bodies', async () => {
  const desk = await openUnrecorded();
  await desk.post('repayments', report(7));
  await desk.post('journals', journals);
  await desk.post('loan_draft', { group_name: 'MARK-draft' });
  await desk.get('nowhere');
  expect(desk.server.received()).toEqual([]);
  expect(desk.server.state()).toEqual({ drafts: [], uploads: [], repayments: [], journals: [] });
});

it('passes on to the next server what its responses depend on', async () => {
  const first = await openUnrecorded();
  await first.post('repayments', report(7));
  await first.post('repayments', { repayments: [{ loan_id: '000042', amount: 5 }] });
  await first.post('journals', journals);
  expect(first.taken).toEqual([
    { uploads: 1, archives: 0, amounts: [['42', 7]] },
    { uploads: 2, archives: 0, amounts: [['000042', 5]] },
    { uploads: 2, archives: 1, amounts: [] },
  ]);

  const next = await openUnrecorded({ uploads: 2, archives: 1, amounts: [['42', 7]] });
  expect((await json(next.post('repayments', report(6)))).problems).toMatchObject([
    { code: 'repayment.lower_than_last', details: '7 was reported before' },
  ]);
  expect(next.taken).toEqual([{ uploads: 3, archives: 1, amounts: [['42', 6]] }]);
  expect((await json(next.post('journals', journals))).archive_id).toBe('2');
});
