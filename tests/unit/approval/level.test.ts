import { describe, expect, it } from 'vitest';
import type { Level } from '../../../shared/model/level.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { unwrap } from '../kiva/support.ts';
import { Office, pins } from '../office.ts';

// What an environment's level lets out, asked of the handlers directly, as a page could that obeys nothing.

/** A report whose second request waits, since Kiva was out of reach; `first` of them has left. */
async function withWaiting(): Promise<{ office: Office; id: string; sendId: string }> {
  const office = new Office();
  await office.addPeople();
  office.next = 'noToken';
  const id = await office.report();
  expect(await office.send(id)).toBe('ok');
  const [send] = office.records.sends.ofWork(id);
  expect(send?.state).toBe('waiting');
  office.posted.length = 0;
  office.next = 'accepted';
  return { office, id, sendId: send?.id ?? '' };
}

const setLevel = (office: Office, level: Level) => office.codeOf('level.save', { level });

const newest = (office: Office) =>
  finish(office.records.audit.entries('2026-01-01', '2027-01-01')).filter(({ event }) => event === 'level');

describe('a read-only environment', () => {
  it('refuses a start and stores nothing of it', async () => {
    const office = new Office();
    const id = await office.report();
    expect(await setLevel(office, 'readOnly')).toBe('ok');
    expect(await office.send(id)).toBe('READ_ONLY');
    expect(await office.send(id, undefined, 'a reason')).toBe('READ_ONLY');
    expect(office.records.sends.ofWork(id)).toEqual([]);
    expect(office.posted).toEqual([]);
  });

  it('leaves waiting what waits, whichever way it is let go', async () => {
    const { office, id, sendId } = await withWaiting();
    await setLevel(office, 'readOnly');
    expect(await office.codeOf('sends.resume', { id: sendId })).toBe('READ_ONLY');
    expect(await office.codeOf('sends.control', { workId: id, action: 'resume' })).toBe('READ_ONLY');
    // Past the handlers, as a retry that was due would.
    unwrap(office.records.machine.resume(sendId));
    await office.rest();
    expect(office.records.sends.get(sendId)?.state).toBe('waiting');
    expect(office.posted).toEqual([]);
    await setLevel(office, 'ask');
    expect(await office.codeOf('sends.resume', { id: sendId })).toBe('ok');
    expect(office.posted).toHaveLength(1);
  });

  it('sends nothing of unknown outcome again, but takes a person’s word that it arrived', async () => {
    const office = new Office();
    office.next = 'lostAfter';
    const id = await office.report();
    await office.send(id);
    const [send] = office.records.sends.ofWork(id);
    const sendId = send?.id ?? '';
    office.posted.length = 0;
    await setLevel(office, 'readOnly');
    expect(await office.codeOf('sends.settle', { id: sendId, verdict: 'again' })).toBe('READ_ONLY');
    expect(await office.codeOf('sends.settle', { id: sendId, verdict: 'arrived' })).toBe('ok');
    expect(office.posted).toEqual([]);
  });
});

describe('an environment that asks for a PIN', () => {
  it('is not set up before somebody has one', async () => {
    const office = new Office();
    expect(await setLevel(office, 'pin')).toBe('NOBODY_HAS_PIN');
    await office.addPerson('Ben', office.ben, null);
    expect(await setLevel(office, 'pin')).toBe('ok');
  });

  it('starts nothing without a pass, and one thing with it; who gave the PIN is at the desk', async () => {
    const office = new Office();
    await office.addPeople();
    await setLevel(office, 'pin');
    const [id, other] = [await office.report(), await office.report(2, { period: '2026-11' })];
    const { digest } = await office.review(id);
    const start = (more: object) => office.codeOf('sends.start', { workId: id, digest, ...more });
    expect(await start({})).toBe('PASS_NEEDED');
    expect(await start({ pass: crypto.randomUUID() })).toBe('PASS_NEEDED');
    const wrong = { ...office.ana, pin: pins.ben };
    expect(await office.codeOf('level.pass', { by: wrong, starts: 1 })).toBe('PIN_WRONG');
    expect(office.records.approvals.person(office.ana.personId)?.wrong).toBe(1);
    const { pass } = unwrap(await office.call('level.pass', { by: office.ana, starts: 1 }));
    expect(await start({ pass })).toBe('ok');
    expect(office.posted).toHaveLength(1);
    const next = await office.review(other);
    expect(await office.codeOf('sends.start', { workId: other, digest: next.digest, pass })).toBe(
      'PASS_NEEDED',
    );
    expect((await office.receipt(id)).batches).toMatchObject([{ confirmedBy: 'Ana' }]);
  });

  it('keeps the pass of a start that was refused, and gives one for several drafts', async () => {
    const office = new Office();
    await office.addPeople();
    await setLevel(office, 'pin');
    const id = await office.report();
    const { pass } = unwrap(await office.call('level.pass', { by: office.ben, starts: 1 }));
    const stale = { workId: id, digest: '0'.repeat(64), pass };
    expect(await office.codeOf('sends.start', stale)).toBe('REVIEW_CHANGED');
    const { digest } = await office.review(id);
    expect(await office.codeOf('sends.start', { workId: id, digest, pass })).toBe('ok');
  });

  it('asks when what waits is let go, and when what is unknown goes again', async () => {
    const { office, id, sendId } = await withWaiting();
    await setLevel(office, 'pin');
    expect(await office.codeOf('sends.resume', { id: sendId })).toBe('PASS_NEEDED');
    expect(await office.codeOf('sends.control', { workId: id, action: 'resume' })).toBe('PASS_NEEDED');
    expect(await office.codeOf('sends.control', { workId: id, action: 'pause' })).toBe('ok');
    office.next = 'lostAfter';
    const first = unwrap(await office.call('level.pass', { by: office.ben, starts: 1 }));
    expect(await office.codeOf('sends.resume', { id: sendId, ...first })).toBe('ok');
    office.next = 'accepted';
    const again = { id: sendId, verdict: 'again' as const };
    expect(await office.codeOf('sends.settle', again)).toBe('PASS_NEEDED');
    const second = unwrap(await office.call('level.pass', { by: office.ben, starts: 1 }));
    expect(await office.codeOf('sends.settle', { ...again, ...second })).toBe('ok');
    expect(office.posted).toHaveLength(2);
  });

  it('takes the approver’s own PIN for a report that two people send', async () => {
    const office = new Office();
    await office.ruleOn();
    await setLevel(office, 'pin');
    const id = await office.report();
    await office.lock(id);
    expect(await office.send(id)).toBe('PASS_NEEDED');
    expect(await office.send(id, office.ben)).toBe('ok');
  });

  it('sends nothing once nobody has a PIN any more', async () => {
    const office = new Office();
    await office.addPerson('Ben', office.ben, null);
    await setLevel(office, 'pin');
    await office.call('approvals.remove', { personId: office.ben.personId, by: office.ben });
    expect(await office.send(await office.report())).toBe('NOBODY_HAS_PIN');
  });
});

describe('a change of the level', () => {
  it('is in the history, with what was before; the same once more is not', async () => {
    const office = new Office();
    await setLevel(office, 'readOnly');
    await setLevel(office, 'readOnly');
    await office.call('level.save', { countAbove: '250000' });
    expect(newest(office).map(({ facts }) => facts)).toEqual([
      { level: 'readOnly', countAbove: null, before: { level: 'ask', countAbove: null } },
      { level: 'readOnly', countAbove: '250000', before: { level: 'readOnly', countAbove: null } },
    ]);
    expect(finish(office.records.audit.verify(() => {})).fault).toBeNull();
  });

  it('takes a PIN in Production where it goes down, and none where it goes up or nobody has one', async () => {
    const office = new Office();
    office.environment = 'production';
    expect(await setLevel(office, 'readOnly')).toBe('ok');
    expect(await setLevel(office, 'ask')).toBe('ok');
    await office.addPeople();
    expect(await setLevel(office, 'pin')).toBe('ok');
    expect(await setLevel(office, 'readOnly')).toBe('ok');
    expect(await setLevel(office, 'pin')).toBe('PASS_NEEDED');
    expect(await setLevel(office, 'ask')).toBe('PASS_NEEDED');
    const wrong = { ...office.ben, pin: pins.ana };
    expect(await office.codeOf('level.save', { level: 'ask', by: wrong })).toBe('PIN_WRONG');
    expect(await office.codeOf('level.save', { level: 'ask', by: office.ana })).toBe('ok');
    expect(newest(office).at(-1)).toMatchObject({ person: 'Ana', facts: { level: 'ask' } });
  });

  it('ends the passes that were given before', async () => {
    const office = new Office();
    await office.addPeople();
    await setLevel(office, 'pin');
    const { pass } = unwrap(await office.call('level.pass', { by: office.ben, starts: 5 }));
    await setLevel(office, 'readOnly');
    await setLevel(office, 'pin');
    const id = await office.report();
    const { digest } = await office.review(id);
    expect(await office.codeOf('sends.start', { workId: id, digest, pass })).toBe('PASS_NEEDED');
  });
});
