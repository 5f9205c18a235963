import { expect, it } from 'vitest';
import type { PinProof } from '../../../shared/model/approval.ts';
import { mostPeople } from '../../../shared/rules/approval.ts';
import { unwrap } from '../kiva/support.ts';
import { Office, pins, reportOf } from '../office.ts';

// Every way by which a row of a report can leave with the two-person rule on: all need the approval of a second person.

async function underRule(): Promise<Office> {
  const office = new Office();
  await office.ruleOn();
  return office;
}

it('changes nothing while it is off', async () => {
  const office = new Office();
  const id = await office.report();
  expect(await office.review(id)).toMatchObject({ approval: null });
  expect(await office.lock(id)).toBe('RULE_CHANGED');
  expect(await office.send(id)).toBe('ok');
  expect(office.posted).toHaveLength(1);
  const [send] = office.records.sends.ofWork(id);
  expect(office.records.sends.get(send?.id ?? '')).toMatchObject({ preparedBy: null, approvedBy: null });
});

it('sends a locked report after another person’s PIN, and records both names in the send and the receipt', async () => {
  const office = await underRule();
  const id = await office.report();
  expect(await office.lock(id)).toBe('ok');
  expect(unwrap(await office.call('approvals.waiting', {}))).toMatchObject([
    { workId: id, period: '2026-10', preparedBy: 'Ana' },
  ]);
  expect(unwrap(await office.call('work.get', { id })).state).toBe('locked');
  expect((await office.review(id)).approval).toMatchObject({
    lock: { intact: true },
    preparer: office.ana.personId,
  });
  expect(await office.send(id, office.ben)).toBe('ok');
  expect(office.posted).toHaveLength(1);
  expect(unwrap(await office.call('work.get', { id })).state).toBe('accepted');
  expect(unwrap(await office.call('approvals.waiting', {}))).toEqual([]);
  const people = { preparedBy: 'Ana', approvedBy: 'Ben', approvedAt: '2026-11-21T10:00:00.000Z' };
  const receipt = await office.receipt(id);
  expect(receipt.batches).toMatchObject([people]);
  // An approval is valid for one send.
  expect(await office.send(id, office.ben, 'once more')).toBe('APPROVAL_NEEDED');
  expect(office.posted).toHaveLength(1);
});

it('refuses every other way to start a report, whatever the page sends', async () => {
  const office = await underRule();
  const id = await office.report();
  expect(await office.send(id)).toBe('APPROVAL_NEEDED');
  expect(await office.send(id, office.ben)).toBe('APPROVAL_NEEDED');
  expect(await office.send(id, undefined, 'a reason')).toBe('APPROVAL_NEEDED');
  expect(await office.lock(id, office.ben)).toBe('ok');
  expect(await office.lock(id)).toBe('REPORT_LOCKED');
  expect(await office.send(id)).toBe('APPROVAL_NEEDED');
  expect(await office.send(id, { ...office.cleo, pin: pins.ben })).toBe('PIN_WRONG');
  expect(await office.send(id, { personId: crypto.randomUUID(), pin: pins.ben })).toBe('NOT_FOUND');
  expect(await office.send(id, office.ben)).toBe('SAME_PERSON');
  unwrap(await office.call('approvals.remove', { personId: office.cleo.personId, by: office.ben }));
  expect(await office.send(id, office.cleo)).toBe('NOT_FOUND');
  expect(office.posted).toEqual([]);
});

it('checks the preparer’s PIN and that the report can be sent before locking it', async () => {
  const office = await underRule();
  const id = await office.report();
  expect(await office.lock(id, { ...office.ana, pin: pins.ben })).toBe('PIN_WRONG');
  expect(await office.lock(id, { ...office.ana, personId: crypto.randomUUID() })).toBe('NOT_FOUND');
  const stale = { workId: id, digest: '0'.repeat(64), by: office.ana };
  expect(await office.codeOf('reports.lock', stale)).toBe('REVIEW_CHANGED');
  const bad = await office.report(1, { rows: [{ loanId: 'L', clientId: '', amount: '-1', note: '' }] });
  expect(await office.lock(bad)).toBe('NOT_READY');
  const draft = crypto.randomUUID();
  unwrap(await office.call('work.save', { id: draft, body: { kind: 'journals', content: { entries: [] } } }));
  expect(await office.lock(draft)).toBe('RULE_CHANGED');
});

it('does not save or delete a locked report', async () => {
  const office = await underRule();
  const id = await office.report();
  await office.lock(id);
  const body = reportOf(3);
  expect(await office.codeOf('work.save', { id, body })).toBe('REPORT_LOCKED');
  expect(await office.codeOf('work.saveMany', { works: [{ id, body }] })).toBe('REPORT_LOCKED');
  expect(await office.codeOf('work.remove', { id })).toBe('REPORT_LOCKED');
  expect(unwrap(await office.call('work.get', { id })).body).toEqual(reportOf(2));

  const unlock = { workId: id, by: office.ana, why: 'a row is missing' };
  expect(await office.codeOf('reports.unlock', { ...unlock, why: ' ' })).toBe('BAD_INPUT');
  const by = { ...office.ana, pin: pins.cleo };
  expect(await office.codeOf('reports.unlock', { ...unlock, by })).toBe('PIN_WRONG');
  expect(await office.codeOf('reports.unlock', unlock)).toBe('ok');
  expect(await office.codeOf('work.save', office.saving(id, body))).toBe('ok');
  expect((await office.review(id)).approval).toMatchObject({
    lock: null,
    earlier: [{ preparedBy: 'Ana', ended: 'unlocked', endedBy: 'Ana', why: 'a row is missing' }],
  });
  expect(await office.send(id, office.ben)).toBe('APPROVAL_NEEDED');
});

it('does not send a report that differs from the locked version', async () => {
  const office = await underRule();
  const id = await office.report(3);
  await office.lock(id);
  office.reporting.batchSize = 2;
  expect((await office.review(id)).approval).toMatchObject({ lock: { intact: false } });
  expect(await office.send(id, office.ben)).toBe('LOCK_CHANGED');
  office.reporting.batchSize = 200;
  expect((await office.review(id)).approval).toMatchObject({ lock: { intact: true } });

  // The same rows were sent in another report meanwhile.
  const other = await office.report(1);
  await office.lock(other);
  expect(await office.send(other, office.ben)).toBe('ok');
  expect(await office.send(id, office.ben)).toBe('LOCK_CHANGED');

  // Directly in the store: the seal also covers typed fields that are never sent.
  const third = await office.report(1, { period: '2026-09' });
  await office.lock(third);
  office.store
    .prepare(
      `UPDATE work SET body = json_set(body, '$.control.sums[0]', json('{"currency":"KES","sum":"1"}')) WHERE id = ?`,
    )
    .run(third);
  expect(await office.send(third, office.ben)).toBe('LOCK_CHANGED');
  expect(office.posted).toHaveLength(1);
});

it('asks again before resending rows with an unknown result, but not for rows already approved', async () => {
  const office = await underRule();
  office.reporting.batchSize = 1;
  const id = await office.report(3);
  await office.lock(id);
  office.next = 'lostBefore';
  expect(await office.send(id, office.ben)).toBe('ok');
  const [unknown] = office.records.sends.ofWork(id);
  const again = { id: unknown?.id ?? '', verdict: 'again' as const };
  office.next = 'accepted';
  expect(await office.codeOf('sends.settle', again)).toBe('APPROVAL_NEEDED');
  const by = (preparer: PinProof, approver = office.cleo) => ({ ...again, approval: { preparer, approver } });
  expect(await office.codeOf('sends.settle', by(office.cleo))).toBe('SAME_PERSON');
  expect(await office.codeOf('sends.settle', by(office.ben, office.ana))).toBe('NOT_APPROVER');
  const wrong = { ...office.cleo, pin: '111112' };
  expect(await office.codeOf('sends.settle', by(office.ana, wrong))).toBe('PIN_WRONG');
  expect(await office.codeOf('sends.settle', by({ ...office.ana, pin: '111112' }))).toBe('PIN_WRONG');
  expect(office.posted).toHaveLength(1);
  expect(await office.codeOf('sends.settle', by(office.ben))).toBe('ok');
  expect(office.posted).toHaveLength(2);
  // The rest was approved with the first batch: resuming needs no second approval.
  expect(await office.codeOf('sends.control', { workId: id, action: 'resume' })).toBe('ok');
  expect(office.posted).toHaveLength(4);
  const receipt = await office.receipt(id);
  expect(receipt.batches.map(({ preparedBy, approvedBy }) => `${preparedBy} ${approvedBy}`)).toEqual([
    'Ana Ben',
    'Ana Ben',
    'Ana Ben',
    'Ben Cleo',
  ]);
});

it('holds sends that were waiting when the rule was turned on, whichever way they are resumed', async () => {
  const office = new Office();
  office.reporting.batchSize = 1;
  const id = await office.report(3);
  office.next = 'busy';
  expect(await office.send(id)).toBe('ok');
  expect(office.posted).toHaveLength(1);
  await office.ruleOn();
  office.next = 'accepted';
  await office.ring();
  const [first] = office.records.sends.ofWork(id);
  expect(await office.codeOf('sends.resume', { id: first?.id ?? '' })).toBe('APPROVAL_NEEDED');
  expect(await office.codeOf('sends.control', { workId: id, action: 'resume' })).toBe('APPROVAL_NEEDED');
  // The page is told, so that it offers no button that is refused.
  expect(unwrap(await office.call('sends.progress', { workId: id }))).toMatchObject({
    paused: true,
    held: true,
  });
  office.records.machine.resumeWork(id);
  await office.rest();
  expect(office.posted).toHaveLength(1);
  // Once stopped, locked and approved it is sent.
  expect(await office.codeOf('sends.control', { workId: id, action: 'stop' })).toBe('ok');
  expect(await office.lock(id)).toBe('ok');
  expect(await office.send(id, office.ben)).toBe('ok');
  expect(office.posted).toHaveLength(4);
});

it('unlocks everything when it is turned off, and refuses approvals after that', async () => {
  const office = await underRule();
  const id = await office.report();
  await office.lock(id);
  unwrap(await office.call('approvals.setRule', { on: false, by: office.cleo }));
  expect(unwrap(await office.call('work.get', { id })).state).toBe('open');
  expect(await office.send(id, office.ben)).toBe('RULE_CHANGED');
  expect(office.posted).toEqual([]);
  expect(await office.send(id)).toBe('ok');
});

it('takes the reason for sending again from the preparer alone', async () => {
  const office = await underRule();
  const first = await office.report();
  await office.lock(first);
  await office.send(first, office.ben);
  const again = await office.report();
  expect(await office.lock(again)).toBe('ALREADY_SENT');
  const { digest } = await office.review(again);
  const locked = { workId: again, digest, by: office.ana, overrideReason: 'PA2 lost it' };
  expect(await office.codeOf('reports.lock', locked)).toBe('ok');
  expect(await office.send(again, office.ben, 'another reason')).toBe('ok');
  expect(
    office.records.sends.ofWork(again).map(({ id }) => office.records.sends.get(id)?.overrideReason),
  ).toEqual(['PA2 lost it']);
});

it('does not apply to drafts and journals', async () => {
  const office = await underRule();
  const id = crypto.randomUUID();
  const entry = {
    loanId: 'L-1',
    clientId: '',
    subject: 'A harvest',
    body: 'It was a good year for maize.',
    imageUrl: '',
  };
  unwrap(await office.call('work.save', { id, body: { kind: 'journals', content: { entries: [entry] } } }));
  expect((await office.review(id)).approval).toBe(null);
  expect(await office.send(id)).toBe('ok');
  expect(office.posted).toHaveLength(1);
});

it('sends once, however often approve is pressed', async () => {
  const office = await underRule();
  const id = await office.report();
  await office.lock(id);
  const { digest } = await office.review(id);
  const press = () => office.codeOf('sends.start', { workId: id, digest, approval: office.ben });
  const codes = await Promise.all([press(), press(), press()]);
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  expect(office.posted).toHaveLength(1);
});

it('lets each person prepare one report and approve another, but not both for one report', async () => {
  const office = await underRule();
  const [one, other] = [await office.report(), await office.report(1, { period: '2026-09' })];
  expect(await office.lock(one, office.ben)).toBe('ok');
  expect(await office.send(one, office.ben)).toBe('SAME_PERSON');
  expect(await office.send(one, office.ana)).toBe('NOT_APPROVER');
  expect(await office.send(one, office.cleo)).toBe('ok');
  expect(await office.lock(other, office.cleo)).toBe('ok');
  expect(await office.send(other, office.cleo)).toBe('SAME_PERSON');
  expect(await office.send(other, office.ben)).toBe('ok');
  const names = [one, other].map((id) => office.records.sends.ofWork(id)[0]?.id ?? '');
  expect(names.map((id) => office.records.sends.get(id))).toMatchObject([
    { preparedBy: 'Ben', approvedBy: 'Cleo' },
    { preparedBy: 'Cleo', approvedBy: 'Ben' },
  ]);
});

it('does not count a person who was removed and added again as two people', async () => {
  const office = await underRule();
  const id = await office.report();
  await office.lock(id);
  unwrap(await office.call('approvals.remove', { personId: office.ana.personId, by: office.ben }));
  await office.addPerson('ána', office.ana, office.ben);
  expect(await office.send(id, office.ana)).toBe('SAME_PERSON');
  expect(await office.send(id, office.cleo)).toBe('ok');
});

it('makes a preparer wait after wrong PINs like an approver, with one shared count', async () => {
  const office = await underRule();
  const id = await office.report();
  const { digest } = await office.review(id);
  const guess = { ...office.cleo, pin: '111112' };
  const lock = (by: PinProof) => office.codeOf('reports.lock', { workId: id, digest, by });
  for (let tries = 0; tries < 4; tries += 1) expect(await lock(guess)).toBe('PIN_WRONG');
  const off = (by: PinProof) => office.codeOf('approvals.setRule', { on: false, by });
  expect([await off(guess), await off(office.cleo), await lock(office.cleo)]).toEqual([
    'PIN_WRONG',
    'PIN_WAIT',
    'PIN_WAIT',
  ]);
  // Setting the clock shortens no wait, and other people do not wait.
  office.clock += 365 * 86_400_000;
  expect([await lock(office.cleo), await lock(office.ana)]).toEqual(['PIN_WAIT', 'ok']);
});

it('neither sends nor loses a report that was locked with a typed name', async () => {
  const office = await underRule();
  const id = await office.report();
  await office.lock(id);
  office.store.exec('UPDATE locks SET prepared_id = NULL');
  expect((await office.review(id)).approval).toMatchObject({ lock: { preparerId: null, intact: false } });
  expect(await office.send(id, office.ben)).toBe('LOCK_CHANGED');
  expect(office.posted).toEqual([]);
  const unlock = { workId: id, by: office.ben, why: 'locked before PINs' };
  expect(await office.codeOf('reports.unlock', unlock)).toBe('ok');
  expect(await office.lock(id, office.cleo)).toBe('ok');
  expect(await office.send(id, office.ben)).toBe('ok');
});

it('lets an approver alone add people, up to the keychain’s limit', async () => {
  const office = await underRule();
  const { approvals } = office.records;
  const state = approvals.state();
  const add = { name: 'Eve', pin: '195730', approves: false };
  expect(await office.codeOf('approvals.add', { ...add, by: office.ana })).toBe('NOT_APPROVER');
  const more = Array.from({ length: mostPeople - state.people.length }, (_, n) => ({
    ...{ id: crypto.randomUUID(), name: `P ${n}`, pin: '', approves: false, addedAt: '', wrong: 0 },
  }));
  const change = { generation: approvals.generation() + 1, by: '', now: '', restored: null };
  approvals.become({ ...state, people: [...state.people, ...more] }, change);
  expect(await office.ask('approvals.add', { ...add, by: office.ben })).toMatchObject({
    error: { code: 'BAD_INPUT', fields: [{ path: 'name', message: 'full' }] },
  });
});
