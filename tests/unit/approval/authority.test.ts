import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createRuleAnchor, noVault } from '../../../electron/anchor/rules.ts';
import { createAuthority } from '../../../electron/approval/authority.ts';
import { createPinDelays } from '../../../electron/approval/tries.ts';
import { approvalRepository } from '../../../electron/store/approvals.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import type { PinProof } from '../../../shared/model/approval.ts';
import { unwrap } from '../kiva/support.ts';

/** Fast fake hashes: these tests are about permissions and delays. */
const hash = async (pin: string) => createHash('sha256').update(pin).digest('hex');
const hashes = { hash, is: async (pin: string, kept: string) => (await hash(pin)) === kept };

/** An authority over a store in memory, with a clock that the test moves; `again` restarts the program. */
function desk() {
  const store = unwrap(openDatabase(':memory:', ''));
  const clock = { now: Date.parse('2026-11-21T10:00:00.000Z'), elapsed: 0 };
  const hidden: string[] = [];
  const again = () => {
    const approvals = approvalRepository(store);
    const hide = (pin: string) => void hidden.push(pin);
    const now = () => new Date(clock.now);
    const waits = createPinDelays(() => clock.elapsed);
    const rules = createRuleAnchor({
      ...{ approvals, vault: noVault, environment: 'stage', onTriesRaised: waits.noteTry },
      now: () => now().toISOString(),
    });
    return { approvals, ...createAuthority({ approvals, rules, waits, now, hide, pins: hashes }) };
  };
  return { store, clock, hidden, again, ...again() };
}

type Desk = ReturnType<typeof desk>;

const pins = { ana: '582913', ben: '739164', dora: '640285' };

const approver = (name: string, pin: string) => ({ name, pin, approves: true });

async function withTwo(): Promise<Desk & { ana: PinProof; ben: PinProof }> {
  const made = desk();
  unwrap(await made.add(approver(' Ana  Núñez ', pins.ana), null));
  const ana = { personId: made.approvals.people()[0]?.id ?? '', pin: pins.ana };
  unwrap(await made.add(approver('Ben', pins.ben), ana));
  const ben = { personId: made.approvals.people()[1]?.id ?? '', pin: pins.ben };
  return { ...made, ana, ben };
}

const code = (answer: { ok: boolean; error?: { code: string } }): string =>
  answer.ok ? 'ok' : (answer.error?.code ?? '');

it('lets anybody add the first approver; only an approver can change anything after that', async () => {
  const { add, remove, setRule, changePin, approvals, ana, ben } = await withTwo();
  expect(approvals.people().map(({ name }) => name)).toEqual(['Ana Núñez', 'Ben']);
  expect(code(await add(approver('Carl', '402817'), null))).toBe('APPROVAL_NEEDED');
  const wrong = { ...ana, pin: pins.ben };
  expect(code(await add(approver('Carl', '402817'), wrong))).toBe('PIN_WRONG');
  expect(code(await remove(ben.personId, wrong))).toBe('PIN_WRONG');
  expect(code(await setRule(true, wrong))).toBe('PIN_WRONG');
  expect(code(await changePin({ ...ben, pin: pins.ana }, '402817'))).toBe('PIN_WRONG');
  expect(approvals.people()).toHaveLength(2);
  expect(approvals.rule().on).toBe(false);

  unwrap(await setRule(true, ana));
  expect(approvals.rule()).toMatchObject({ on: true, by: 'Ana Núñez' });
  unwrap(await changePin(ben, '402817'));
  expect(code(await setRule(false, ben))).toBe('PIN_WRONG');
  unwrap(await remove(ana.personId, { ...ben, pin: '402817' }));
  expect(code(await setRule(false, ana))).toBe('NOT_FOUND');
  expect(code(await remove(ben.personId, { ...ben, pin: '402817' }))).toBe('APPROVER_MISSING');
  unwrap(await setRule(false, { ...ben, pin: '402817' }));
});

it('rejects two first approvers at once, duplicate names and invalid PINs', async () => {
  const { add, approvals } = desk();
  const both = await Promise.all([
    add(approver('Ana', pins.ana), null),
    add(approver('Ben', pins.ben), null),
  ]);
  expect(both.map(code).sort()).toEqual(['APPROVAL_NEEDED', 'ok']);
  const [first] = approvals.people();
  const proof = { personId: first?.id ?? '', pin: first?.name === 'Ana' ? pins.ana : pins.ben };
  const taken = await add(approver(` ${first?.name.toUpperCase()} `, '402817'), proof);
  expect(taken).toMatchObject({ error: { code: 'BAD_INPUT', fields: [{ path: 'name', message: 'taken' }] } });
  for (const [name, pin] of [
    ['', '402817'],
    ['Carl', '123456'],
    ['Carl', '12345'],
    ['Carl', 'abcdef'],
  ] as const)
    expect(code(await add(approver(name, pin), proof))).toBe('BAD_INPUT');
});

it('allows five wrong tries, then waits longer each time, across restarts and clock changes', async () => {
  const { check, again, clock, ana, ben } = await withTwo();
  const guess = { ...ana, pin: '000001' };
  for (const left of [4, 3, 2, 1]) expect(await check(guess)).toMatchObject({ error: { values: { left } } });
  expect(await check(guess)).toMatchObject({
    error: { code: 'PIN_WRONG', values: { left: 0, until: '2026-11-21T10:00:30.000Z' } },
  });
  // Not even the right PIN works, also after a restart; other people do not wait.
  expect(await again().check(ana)).toMatchObject({
    error: { code: 'PIN_WAIT', values: { until: '2026-11-21T10:00:30.000Z' } },
  });
  expect(code(await check(ben))).toBe('ok');
  // Setting the clock ahead or back does not shorten the wait.
  for (const jump of [31_536_000_000, -63_072_000_000]) {
    clock.now += jump;
    expect([code(await check(ana)), code(await again().check(ana))]).toEqual(['PIN_WAIT', 'PIN_WAIT']);
  }
  clock.elapsed += 29_999;
  expect(code(await check(ana))).toBe('PIN_WAIT');
  clock.elapsed += 1;
  // After a restart the wait starts over.
  expect(code(await again().check(ana))).toBe('PIN_WAIT');
  expect(code(await check(guess))).toBe('PIN_WRONG');
  clock.elapsed += 59_000;
  expect(code(await check(ana))).toBe('PIN_WAIT');
  clock.elapsed += 1_000;
  expect(code(await check(ana))).toBe('ok');
  for (const left of [4, 3]) expect(await check(guess)).toMatchObject({ error: { values: { left } } });
});

it('counts parallel tries one by one before checking them', async () => {
  const { check, ana } = await withTwo();
  const guesses = Array.from({ length: 12 }, (_, n) => check({ ...ana, pin: `00000${n}` }));
  const codes = (await Promise.all(guesses)).map(code);
  expect(codes.filter((each) => each === 'PIN_WRONG')).toHaveLength(5);
  expect(codes.filter((each) => each === 'PIN_WAIT')).toHaveLength(7);
});

it('registers every PIN with the log redaction and stores none in plain text', async () => {
  const { store, hidden, check, ana } = await withTwo();
  await check({ ...ana, pin: '999998' });
  expect(new Set(hidden)).toEqual(new Set([pins.ana, pins.ben, '999998']));
  const rows = JSON.stringify(store.prepare('SELECT * FROM people').all());
  for (const pin of hidden) expect(rows).not.toContain(pin);
});
