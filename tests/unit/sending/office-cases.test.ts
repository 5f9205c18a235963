import { expect, it } from 'vitest';
import { unwrap } from '../kiva/support.ts';
import { Office, reportOf } from '../office.ts';

// Short histories that a model of an office (office-model.test.ts) found: each once went wrong.

const row = (loanId: string, amount: string) => ({ loanId, clientId: '', amount, note: 'right' });

/** What is counted of a work, without zeros. */
async function counted(office: Office, workId: string): Promise<Record<string, number>> {
  const { rows } = unwrap(await office.call('sends.progress', { workId }));
  return Object.fromEntries(Object.entries(rows).filter(([, count]) => count > 0));
}

/** The amounts that left, in their order, by loan. */
function left(office: Office): string[] {
  return office.posted.flatMap(({ request }) => {
    const { repayments } = JSON.parse(request) as { repayments: { loan_id: string; amount: number }[] };
    return repayments.map(({ loan_id, amount }) => `${loan_id} ${amount}`);
  });
}

it('asks for another review after a start, also where Kiva refused it at once', async () => {
  const office = new Office();
  const id = await office.report(1);
  const { digest } = await office.review(id);
  office.next = 'refused';
  expect(await office.codeOf('sends.start', { workId: id, digest })).toBe('ok');
  expect(await office.codeOf('sends.start', { workId: id, digest })).toBe('REVIEW_CHANGED');
  expect(office.posted).toHaveLength(1);
});

it('counts and sends a waiting row once if it is started again with a reason', async () => {
  const office = new Office();
  const id = await office.report(1);
  office.next = 'noToken';
  await office.send(id);
  office.next = 'accepted';
  expect(await office.send(id, undefined, 'now')).toBe('ok');
  expect(await counted(office, id)).toEqual({ accepted: 1 });
  await office.call('sends.control', { workId: id, action: 'resume' });
  expect(left(office)).toEqual(['L-0 100', 'L-0 100']);
  expect(await counted(office, id)).toEqual({ accepted: 1 });
});

it('counts a row once if another report replaced it and it is started again', async () => {
  const office = new Office();
  const id = await office.report(2, { rows: [row('L-0', '10'), row('L-1', '10')] });
  office.next = 'noToken';
  await office.send(id);
  office.next = 'accepted';
  await office.send(await office.report(1, { rows: [row('L-0', '12')] }));
  await office.call('sends.control', { workId: id, action: 'resume' });
  expect(await counted(office, id)).toEqual({ accepted: 1, outdated: 1 });
  expect(await office.send(id)).toBe('ok');
  expect(await counted(office, id)).toEqual({ accepted: 2 });
});

it('never sends rows that were corrected since, even if that is a whole request', async () => {
  const office = new Office();
  office.reporting.batchSize = 1;
  const rows = [row('L-0', '10'), row('L-1', '10')];
  const id = await office.report(2, { rows });
  office.next = 'refused';
  await office.send(id);
  office.next = 'accepted';
  const body = reportOf(2, { rows: [row('L-0', '11'), row('L-1', '11')] });
  unwrap(await office.call('work.save', office.saving(id, body)));
  expect(await office.send(id)).toBe('ok');
  await office.call('sends.control', { workId: id, action: 'resume' });
  expect(left(office)).toEqual(['L-0 10', 'L-0 11', 'L-1 11']);
});

it('shows the accepted row although it was started again twice and stopped', async () => {
  const office = new Office();
  const id = await office.report(1);
  await office.send(id);
  office.next = 'noToken';
  await office.send(id, undefined, 'once more');
  await office.send(id, undefined, 'once more, now');
  expect(await counted(office, id)).toEqual({ waiting: 1 });
  await office.call('sends.control', { workId: id, action: 'stop' });
  expect(await counted(office, id)).toEqual({ accepted: 1 });
});
