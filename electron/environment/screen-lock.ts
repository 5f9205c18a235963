import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import type { AppState } from '../../shared/model/app.ts';
import type { PinProof } from '../../shared/model/approval.ts';
import type { ProcedureName } from '../../shared/procedures.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { OpenWorkspace } from './workspace.ts';

/** The lock of the whole program: while it is closed the page gets nothing, and what is being sent goes on. */
export type ScreenLock = {
  /** Who may open it, or null while it is open. */
  state: () => AppState['lock'];
  /** Fails with NOBODY_HAS_PIN where nobody could open it again. */
  close: () => Promise<Result<void>>;
  /** Fails as a wrong PIN does. */
  open: (by: PinProof) => Promise<Result<void>>;
  /** Somebody used keyboard or mouse. */
  noteInput: () => void;
  /** Fails with LOCKED for every call but those that save what is typed, close the window, or open the lock. */
  mayCall: (name: ProcedureName) => Result<void>;
};

/** Dependencies of {@link createScreenLock}: whose PINs open it, the setting, clocks in milliseconds, and a timer. */
export type ScreenLockDeps = {
  environment: () => Environment;
  open: (
    environment: Environment,
  ) => Promise<Result<Pick<OpenWorkspace, 'approvals' | 'authority' | 'audit' | 'passes'>>>;
  /** Minutes without input after which it closes by itself; null: never. */
  idleMinutes: () => number | null;
  onChange: () => void;
  clocks: { now: () => number; elapsed: () => number };
  every: (milliseconds: number, run: () => void) => void;
};

const whileClosed: ReadonlySet<ProcedureName> = new Set([
  'app.state',
  'app.leave',
  'lock.open',
  'lock.close',
  'work.save',
  'work.saveMany',
]);

/** Milliseconds between two looks at how long nobody was there. */
const lookEvery = 5_000;

/** Creates the {@link ScreenLock}. */
export function createScreenLock(deps: ScreenLockDeps): ScreenLock {
  const { environment, clocks, onChange } = deps;
  let lock: AppState['lock'] = null;
  /** Whose people can open it. */
  let closedIn = environment();
  const clocksNow = () => ({ now: clocks.now(), elapsed: clocks.elapsed() });
  let lastInput = clocksNow();

  /** By the clock too, since a computer that sleeps counts no time. */
  const idleMs = (): number => Math.max(clocks.now() - lastInput.now, clocks.elapsed() - lastInput.elapsed);

  const close = async (): Promise<Result<void>> => {
    if (lock) return ok(undefined);
    const here = environment();
    const opened = await deps.open(here);
    if (!opened.ok) return opened;
    const people = opened.value.approvals.people();
    if (people.length === 0) return failed(failure('NOBODY_HAS_PIN'));
    opened.value.passes.clear();
    closedIn = here;
    lock = { people };
    onChange();
    return ok(undefined);
  };

  let isClosing = false;
  const closeIfIdle = async (): Promise<void> => {
    const minutes = deps.idleMinutes();
    if (lock || isClosing || minutes === null || idleMs() < minutes * 60_000) return;
    isClosing = true;
    // Where it cannot be closed, it is tried again after the same time.
    await close().catch(() => undefined);
    lastInput = clocksNow();
    isClosing = false;
  };
  deps.every(lookEvery, () => void closeIfIdle());

  return {
    state: () => lock,
    close,
    open: async (by) => {
      if (!lock) return ok(undefined);
      const opened = await deps.open(closedIn);
      if (!opened.ok) return opened;
      const { authority, audit } = opened.value;
      const person = await authority.check(by);
      if (!person.ok) return person;
      audit.seat(person.value.name, new Date(clocks.now()).toISOString());
      lastInput = clocksNow();
      lock = null;
      onChange();
      return ok(undefined);
    },
    noteInput: () => {
      lastInput = clocksNow();
    },
    mayCall: (name) => (lock === null || whileClosed.has(name) ? ok(undefined) : failed(failure('LOCKED'))),
  };
}
