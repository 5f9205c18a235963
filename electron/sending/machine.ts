import { failure } from '../../shared/errors.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import type { SendAnchor } from '../anchor/departures.ts';
import { anyFailure } from '../store/failures.ts';
import type { NewSend, Recount, SendRepository, StoredRequest } from '../store/sends.ts';
import { delayAfter } from './delay.ts';
import { createEndingWriter, writeAgainMs } from './ending-writer.ts';
import { createLeaving } from './leaving.ts';
import { type Attempt, endingOf, goesOnByItself } from './outcome.ts';
import { createSendQueue, type Place } from './queue.ts';
import { createRecounting } from './recounting.ts';

/** A stored request, on its way out. */
export type Outgoing = Pick<StoredRequest, 'id' | 'kind' | 'path' | 'request' | 'partnerId'>;

/** What the machine needs from outside: where it remembers, how it POSTs, whom it tells, time and chance. */
export type MachineDeps = {
  sends: SendRepository;
  post: (outgoing: Outgoing) => Promise<Attempt>;
  /** Remembers outside the store that a request leaves. */
  anchor: Pick<SendAnchor, 'keep'>;
  onChange: () => void;
  /** Told when something could not be written down. */
  onError: (error: unknown) => void;
  now: () => string;
  /** Runs something after so many milliseconds; answers how to call it off. */
  later: (milliseconds: number, run: () => void) => () => void;
  /** In [0, 1). */
  random: () => number;
};

/**
 * Where a work's requests stand in the machine: one on its way or next, when it goes on by itself, any of them in the queue. `trouble`
 * is what the disk said when something could not be written down.
 */
export type MachineStatus = {
  running: boolean;
  retryAt: string | null;
  queued: boolean;
  trouble: Failure | null;
};

/** See README.md. `start` answers once everything is stored; the sending itself goes on and is reported by `onChange`. */
export type SendMachine = {
  start: (sends: readonly NewSend[], recounts?: readonly Recount[] | null) => Result<void>;
  resume: (id: string) => Result<void>;
  again: (id: string, by: NewSend) => Result<void>;
  arrived: (id: string) => Result<void>;
  withdraw: (id: string) => Result<void>;
  /** Takes effect between requests: the one on its way ends. */
  pauseWork: (workId: string) => Result<void>;
  /** Releases all that waits of a work, in its order, by a person's word: whatever an earlier one of them came to. */
  resumeWork: (workId: string) => Result<void>;
  /** Pauses, and takes back all that has not left. */
  stopWork: (workId: string) => Result<void>;
  status: (workId: string) => MachineStatus;
  /** As the program starts: what was cut short is in doubt, as soon as the disk takes that. */
  recover: () => void;
  /** Resolves when nothing is on its way. */
  idle: () => Promise<void>;
  /** Lets the request in flight end, and holds the others as `waiting`; nothing goes on by itself any more. */
  stop: () => Promise<void>;
  /** How many of Kiva's answers the disk has not taken yet; each is tried again until it does. */
  unwritten: () => number;
};

type Outcome = { goOn: 'next' | 'hold' } | { goOn: 'later'; retryAfter: number | null };

/** Makes the send machine of one environment; there is one per store. */
export function createSendMachine(deps: MachineDeps): SendMachine {
  const { sends, onChange, onError, now } = deps;
  const leaving = createLeaving(deps);
  const recounting = createRecounting(deps);
  const queue = createSendQueue();
  let running: Promise<void> | null = null;
  let timer: { at: string; cancel: () => void } | null = null;
  let cancelRepair: (() => void) | null = null;
  let failedAttempts = 0;
  let trouble: Failure | null = null;

  const inTrouble = (error: unknown): void => {
    trouble = anyFailure(error);
    onError(error);
  };

  const endings = createEndingWriter(deps, {
    onWritten: () => {
      trouble = null;
    },
    onError: inTrouble,
  });

  /** Whatever is `sending` while nothing runs, and has no answer that waits for the disk, was cut short. */
  const recover = (): void => {
    endings.writeAll();
    if (endings.unwritten() === 0) sends.interrupted(failure('INTERRUPTED'), now());
  };

  const run = (): void => {
    if (running !== null || timer !== null) return;
    running = drain().finally(() => {
      running = null;
      repair();
      // What was released between the last request and this moment found the machine still running.
      if (!queue.isEmpty()) run();
      onChange();
    });
  };

  /** At once if the disk takes it, else as soon as it does. */
  const repair = (): void => {
    cancelRepair?.();
    cancelRepair = null;
    try {
      recover();
    } catch (error) {
      inTrouble(error);
      cancelRepair = deps.later(writeAgainMs, repairLater);
    }
  };

  /** What runs meanwhile repairs as it ends. */
  const repairLater = (): void => {
    trouble = null;
    if (running === null) repair();
    onChange();
  };

  const drain = async (): Promise<void> => {
    for (let place = queue.next(); place !== null; place = timer === null ? queue.next() : null) {
      after(place, await sendOne(place));
      onChange();
    }
  };

  /** Anything but a clear yes holds back the rest of the queue, for a while or until a person comes. */
  const after = (place: Place, outcome: Outcome): void => {
    queue.landed();
    failedAttempts = outcome.goOn === 'later' ? failedAttempts + 1 : 0;
    if (outcome.goOn === 'hold') queue.clear();
    if (outcome.goOn !== 'later') return;
    queue.putBack(place);
    if (!queue.isEmpty()) wait(delayAfter(failedAttempts, outcome.retryAfter, deps.random()));
  };

  const wait = (milliseconds: number): void => {
    const at = new Date(Date.parse(now()) + milliseconds).toISOString();
    const cancel = deps.later(milliseconds, () => {
      timer = null;
      run();
    });
    timer = { at, cancel };
  };

  const callOff = (): void => {
    timer?.cancel();
    timer = null;
  };

  /** One request, from stored to written down. What could not be begun has not left, and waits for a person. */
  const sendOne = async ({ id }: Place): Promise<Outcome> => {
    try {
      // Rows that something newer has are left out as it begins: only then are the bytes what leaves.
      if (!sends.begin(id, now())) return { goOn: 'next' };
      const ready = await leaving.ready(id);
      if (!ready.ok) {
        endings.write(id, { state: 'waiting', settledBy: null, error: ready.error });
        trouble = ready.error;
        return { goOn: 'hold' };
      }
      onChange();
      const tried = await leaving.post(ready.value);
      const ending = endingOf(tried);
      if (!endings.write(id, ending)) return { goOn: 'hold' };
      if (goesOnByItself(ending)) return { goOn: 'later', retryAfter: tried.retryAfter };
      return { goOn: ending.state === 'accepted' ? 'next' : 'hold' };
    } catch (error) {
      inTrouble(error);
      return { goOn: 'hold' };
    }
  };

  const release = (places: readonly Place[], waitsForClock = true): Result<void> => {
    if (running === null) recover();
    if (endings.unwritten() > 0) return failed(trouble ?? failure('STORE_FULL'));
    if (!waitsForClock) callOff();
    trouble = null;
    queue.add(places);
    run();
    onChange();
    return ok(undefined);
  };

  /** A person's word does not wait for the clock. */
  const releaseNow = (places: readonly Place[]): Result<void> => release(places, false);

  const moved = (done: boolean): Result<void> => {
    if (done) onChange();
    return done ? ok(undefined) : failed(failure('NOT_FOUND'));
  };

  const pause = (workId: string): void => {
    queue.pause(workId);
    if (queue.isEmpty()) callOff();
  };

  return {
    start: (news, recounts = null) => {
      sends.add(news, now(), recounts);
      recounting.begin();
      return release(news);
    },
    resume: (id) => {
      const stored = sends.outgoing(id);
      return stored?.state === 'waiting' ? releaseNow([stored]) : moved(false);
    },
    again: (id, by) => (sends.replace(id, by, now()) ? releaseNow([by]) : moved(false)),
    arrived: (id) => moved(sends.settleArrived(id, now())),
    withdraw: (id) => {
      const withdrawn = sends.withdraw(id, now());
      if (withdrawn) queue.drop(id);
      recounting.begin();
      if (queue.isEmpty()) callOff();
      return moved(withdrawn);
    },
    pauseWork: (workId) => {
      pause(workId);
      return moved(true);
    },
    resumeWork: (workId) => releaseNow(sends.waitingOfWork(workId).map((id) => ({ id, workId }))),
    stopWork: (workId) => {
      pause(workId);
      sends.stopWork(workId, now());
      recounting.begin();
      return moved(true);
    },
    status: (workId) => {
      const queued = queue.has(workId);
      const running = queue.inFlight() === workId || (queued && timer === null);
      return { running, queued, retryAt: queued ? (timer?.at ?? null) : null, trouble };
    },
    recover: repair,
    idle: () => Promise.all([running, recounting.done()]).then(() => undefined),
    stop: async () => {
      queue.close();
      callOff();
      await running;
      recounting.close();
      await recounting.done();
      cancelRepair?.();
      endings.close();
    },
    unwritten: endings.unwritten,
  };
}
