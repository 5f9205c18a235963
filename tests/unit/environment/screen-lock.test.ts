import { expect, it, vi } from 'vitest';
import { createScreenLock } from '../../../electron/environment/screen-lock.ts';
import { type AnswerDeps, answerCall, type Handlers } from '../../../electron/ipc/pipeline.ts';
import { type ProcedureName, procedureNames } from '../../../shared/procedures.ts';
import { ok } from '../../../shared/result.ts';
import { codeOf, unwrap } from '../kiva/support.ts';
import { Office, pins } from '../office.ts';

/** The lock of an office, with clocks that the test moves and a timer that it rings. */
async function lockOf({ people = true, idleMinutes = 15 as number | null } = {}) {
  const office = new Office();
  if (people) await office.addPeople();
  const clock = { now: office.clock, elapsed: 0 };
  const onChange = vi.fn();
  let look = (): void => {};
  const lock = createScreenLock({
    environment: () => 'stage',
    open: async () => ok(office.records),
    idleMinutes: () => idleMinutes,
    onChange,
    clocks: { now: () => clock.now, elapsed: () => clock.elapsed },
    every: (_, run) => {
      look = run;
    },
  });
  const wait = async (minutes: number, by: Partial<typeof clock> = {}) => {
    clock.now += by.now ?? minutes * 60_000;
    clock.elapsed += by.elapsed ?? minutes * 60_000;
    look();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { office, lock, onChange, wait, isClosed: () => lock.state() !== null };
}

it('closes after the time without input, and not before', async () => {
  const { lock, wait, isClosed, onChange } = await lockOf();
  await wait(14);
  lock.noteInput();
  await wait(14.9);
  expect(isClosed()).toBe(false);
  await wait(0.2);
  expect(lock.state()?.people.map(({ name }) => name)).toEqual(['Ben', 'Cleo', 'Ana']);
  expect(onChange).toHaveBeenCalledTimes(1);
});

it('counts the hours of a computer that slept, and is not held open by a clock set back', async () => {
  const slept = await lockOf();
  await slept.wait(0, { now: 3_600_000, elapsed: 0 });
  expect(slept.isClosed()).toBe(true);
  const setBack = await lockOf();
  await setBack.wait(16, { now: -3_600_000 });
  expect(setBack.isClosed()).toBe(true);
});

it('stays open where it is turned off, and where nobody has a PIN', async () => {
  const off = await lockOf({ idleMinutes: null });
  await off.wait(600);
  expect(off.isClosed()).toBe(false);
  const nobody = await lockOf({ people: false });
  await nobody.wait(600);
  expect(nobody.isClosed()).toBe(false);
  expect(codeOf(await nobody.lock.close())).toBe('NOBODY_HAS_PIN');
});

it('opens by the PIN of a person, whose tries are counted, and who is then at the desk', async () => {
  const { office, lock, isClosed } = await lockOf();
  unwrap(await lock.close());
  expect(codeOf(await lock.open({ ...office.ana, pin: pins.ben }))).toBe('PIN_WRONG');
  expect(office.records.approvals.person(office.ana.personId)?.wrong).toBe(1);
  expect(isClosed()).toBe(true);
  unwrap(await lock.open(office.ana));
  expect(isClosed()).toBe(false);
  expect(office.records.audit.desk().person).toBe('Ana');
});

it('holds off a person who was wrong too often, also with the right PIN', async () => {
  const { office, lock, isClosed } = await lockOf();
  await lock.close();
  for (let tries = 0; tries < 5; tries += 1) await lock.open({ ...office.ana, pin: pins.ben });
  expect(codeOf(await lock.open(office.ana))).toBe('PIN_WAIT');
  expect(isClosed()).toBe(true);
});

it('ends the passes to send', async () => {
  const { office, lock } = await lockOf();
  const pass = office.records.passes.issue(3);
  await lock.close();
  expect(office.records.passes.isGood(pass)).toBe(false);
});

it('refuses every call but those that save, close the window or open the lock, before a handler hears of it', async () => {
  const { lock } = await lockOf();
  const handler = vi.fn(async () => ok({}));
  const handlers = Object.fromEntries(procedureNames.map((name) => [name, handler])) as unknown as Handlers;
  const silent = () => {};
  const deps: AnswerDeps = {
    log: { warn: silent, error: silent },
    newRef: () => 'R',
    isCurrentEnvironment: () => ok(undefined),
    mayCall: lock.mayCall,
  };
  const context = { signal: new AbortController().signal, progress: silent, part: silent };
  const call = async (name: ProcedureName) => codeOf(await answerCall(name, {}, context, handlers, deps));
  unwrap(await lock.close());
  const refused: ProcedureName[] = [];
  for (const name of procedureNames) if ((await call(name)) === 'LOCKED') refused.push(name);
  const passed = procedureNames.filter((name) => !refused.includes(name));
  expect(passed.sort()).toEqual(
    ['app.state', 'app.leave', 'work.save', 'work.saveMany', 'lock.close', 'lock.open'].sort(),
  );
  // Those that passed found nothing to do in an empty input, or ran.
  expect(handler.mock.calls.length).toBeLessThanOrEqual(passed.length);
});

it('lets a send that is on its way go on', async () => {
  const { office, lock } = await lockOf();
  office.reporting = { meaning: 'repaid', batchSize: 1 };
  office.hold();
  const id = await office.report(3);
  const { digest } = await office.review(id);
  const arrived = office.atKiva();
  unwrap(await office.ask('sends.start', { workId: id, digest }));
  await arrived;
  unwrap(await lock.close());
  office.letGo();
  await office.rest();
  expect(office.posted).toHaveLength(3);
});
