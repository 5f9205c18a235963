import type { UpdateService } from './service.ts';

/** Milliseconds between two looks, and between two looks at whether one is due: a computer that slept counts no time. */
const day = 86_400_000;
const hour = 3_600_000;
/** Milliseconds after the start, in which the program has better to do. */
const afterStart = 120_000;

/** Timers, so that a test need not wait. */
export type DailyDeps = { now: () => number; in: (ms: number, run: () => void) => void };

/** Looks for updates once a day where `mayLook` says so, without a word about failures. Nothing else comes unasked. */
export function lookDaily(
  updates: Pick<UpdateService, 'get' | 'look'>,
  mayLook: () => boolean,
  deps: DailyDeps = systemTimers,
): void {
  const lookIfDue = (): void => {
    const { way, step, lookedAt } = updates.get();
    const isResting = step === 'idle' || step === 'offered';
    // A clock that was set back must not put it off for years.
    const age = lookedAt === null ? day : Math.abs(deps.now() - Date.parse(lookedAt));
    if (way === 'online' && isResting && age >= day && mayLook()) void updates.look(true);
    deps.in(hour, lookIfDue);
  };
  deps.in(afterStart, lookIfDue);
}

const systemTimers: DailyDeps = {
  now: Date.now,
  in: (ms, run) => void setTimeout(run, ms).unref(),
};
