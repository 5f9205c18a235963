import { failure } from '../../shared/errors.ts';
import type { WorkKind } from '../../shared/model/work.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import type { SendAnchor } from '../anchor/departures.ts';
import { anyFailure } from '../store/failures.ts';
import type { NewSend, Recount, StoredRequest } from '../store/send-types.ts';
import type { SendRepository } from '../store/sends.ts';
import { delayAfter } from './delay.ts';
import { createLeaving } from './leaving.ts';
import { createSendQueue, type QueuedRequest } from './queue.ts';
import { createRecounting } from './recounting.ts';
import { createResultWriter, retryWriteMs } from './result-writer.ts';
import { canRetryAutomatically, type PostAttempt, sendResultOf } from './send-result.ts';

/** A stored request that is about to be POSTed. */
export type Outgoing = Pick<StoredRequest, 'id' | 'kind' | 'path' | 'request' | 'partnerId'>;

/** Dependencies: store, transport, callbacks, clock, timer, randomness. */
export type MachineDeps = {
  sends: SendRepository;
  post: (outgoing: Outgoing) => Promise<PostAttempt>;
  /** Records departures outside the store. */
  anchor: Pick<SendAnchor, 'keep'>;
  /** Whether work of this kind waits for a person, not for the network, unless they chose *send when online*. */
  holdsOffline: (kind: WorkKind) => boolean;
  onChange: () => void;
  /** Called when a write to the store failed; `ref` is shown with it. */
  onError: (error: unknown, ref?: string) => void;
  /** So many requests were in flight when the program ended; their failure has this reference. */
  onInterrupted?: (count: number, ref: string) => void;
  /** Makes the code by which a person and the log name a failure. */
  newRef?: () => string;
  now: () => string;
  /** Runs a callback after some milliseconds; returns a function that cancels it. */
  setTimer: (milliseconds: number, run: () => void) => () => void;
  /** In [0, 1). */
  random: () => number;
};

/**
 * The state of a work's requests: `running` if one is in flight or next, `retryAt` when the next automatic retry is due,
 * `queued` if any is in the queue. `trouble` is the last failure of a write to the store.
 */
export type MachineStatus = {
  running: boolean;
  retryAt: string | null;
  queued: boolean;
  trouble: Failure | null;
};

/** See README.md. `start` returns once everything is stored; sending continues in the background (`onChange`). */
export type SendMachine = {
  /** `whenOnline`: a person chose that these leave by themselves once Kiva is in reach. */
  start: (
    sends: readonly NewSend[],
    recounts?: readonly Recount[] | null,
    choice?: { whenOnline: boolean },
  ) => Result<void>;
  resume: (id: string) => Result<void>;
  resend: (id: string, by: NewSend) => Result<void>;
  arrived: (id: string) => Result<void>;
  withdraw: (id: string) => Result<void>;
  /** Takes effect between requests: the one in flight completes. */
  pauseWork: (workId: string) => Result<void>;
  /** Queues all waiting requests of a work in order when a person asks, whatever the result of an earlier one. */
  resumeWork: (workId: string) => Result<void>;
  /** Pauses, and withdraws all requests that have not left. */
  stopWork: (workId: string) => Result<void>;
  status: (workId: string) => MachineStatus;
  /** Call at start: marks interrupted requests as unknown, and retries until that is stored. */
  recover: () => void;
  /** Resolves when nothing is in flight. */
  idle: () => Promise<void>;
  /** Waits for the request in flight; the others stay `waiting`. Nothing is sent automatically after that. */
  stop: () => Promise<void>;
  /** Whether anything is in flight, is next, or is retried without a person. */
  isSending: () => boolean;
  /** How many responses of Kiva are not stored yet; each write is retried until it succeeds. */
  unwritten: () => number;
};

type NextStep = { step: 'next' | 'hold' } | { step: 'retry'; retryAfter: number | null };

/** Creates the send machine of one environment; there is one per store. */
export function createSendMachine(deps: MachineDeps): SendMachine {
  const { sends, onChange, onError, onInterrupted, now, newRef = () => '' } = deps;
  const leaving = createLeaving(deps);
  const recounting = createRecounting(deps);
  const queue = createSendQueue();
  let running: Promise<void> | null = null;
  let timer: { at: string; cancel: () => void } | null = null;
  let cancelRepair: (() => void) | null = null;
  let failedAttempts = 0;
  let trouble: Failure | null = null;

  const inTrouble = (error: unknown): void => {
    const ref = newRef();
    trouble = { ...anyFailure(error), ref };
    onError(error, ref);
  };

  const results = createResultWriter(deps, {
    onWritten: () => {
      trouble = null;
    },
    onError: inTrouble,
  });

  /** While nothing runs, any `sending` request without a pending write was interrupted. */
  const recover = (): void => {
    results.writeAll();
    if (results.unwritten() > 0) return;
    const ref = newRef();
    const count = sends.interrupted(failure('INTERRUPTED', { ref }), now());
    if (count > 0) onInterrupted?.(count, ref);
  };

  const run = (): void => {
    if (running !== null || timer !== null) return;
    running = drain().finally(() => {
      running = null;
      repair();
      // A release between the last request and this moment saw the machine still running, so start again.
      if (!queue.isEmpty()) run();
      onChange();
    });
  };

  /** Recovers now, or retries until the write succeeds. */
  const repair = (): void => {
    cancelRepair?.();
    cancelRepair = null;
    try {
      recover();
    } catch (error) {
      inTrouble(error);
      cancelRepair = deps.setTimer(retryWriteMs, retryRepair);
    }
  };

  /** Skipped while running: a run repairs when it finishes. */
  const retryRepair = (): void => {
    trouble = null;
    if (running === null) repair();
    onChange();
  };

  const drain = async (): Promise<void> => {
    for (let request = queue.next(); request !== null; request = timer === null ? queue.next() : null) {
      after(request, await sendOne(request));
      onChange();
    }
  };

  /** Only an accepted request lets the queue continue; anything else holds it, for a delay or until a person acts. */
  const after = (request: QueuedRequest, next: NextStep): void => {
    queue.completed();
    failedAttempts = next.step === 'retry' ? failedAttempts + 1 : 0;
    if (next.step === 'hold') queue.clear();
    if (next.step !== 'retry') return;
    queue.putBack(request);
    if (!queue.isEmpty()) wait(delayAfter(failedAttempts, next.retryAfter, deps.random()));
  };

  const wait = (milliseconds: number): void => {
    const at = new Date(Date.parse(now()) + milliseconds).toISOString();
    const cancel = deps.setTimer(milliseconds, () => {
      timer = null;
      run();
    });
    timer = { at, cancel };
  };

  const callOff = (): void => {
    timer?.cancel();
    timer = null;
  };

  /** Sends one request and stores its result. A request that could not begin was not sent, and waits for a person. */
  const sendOne = async ({ id, whenOnline = false }: QueuedRequest): Promise<NextStep> => {
    try {
      // `begin` removes rows that a newer send has, so read the bytes only after it.
      if (!sends.begin(id, now())) return { step: 'next' };
      const ready = await leaving.ready(id);
      if (!ready.ok) {
        results.write(id, { state: 'waiting', settledBy: null, error: ready.error });
        trouble = ready.error;
        return { step: 'hold' };
      }
      onChange();
      const tried = await leaving.post(ready.value);
      const result = sendResultOf(tried);
      if (!results.write(id, result)) return { step: 'hold' };
      const isHeld = deps.holdsOffline(ready.value.kind) && !whenOnline;
      if (canRetryAutomatically(result, isHeld)) return { step: 'retry', retryAfter: tried.retryAfter };
      return { step: result.state === 'accepted' ? 'next' : 'hold' };
    } catch (error) {
      inTrouble(error);
      return { step: 'hold' };
    }
  };

  const release = (requests: readonly QueuedRequest[], waitsForClock = true): Result<void> => {
    if (running === null) recover();
    if (results.unwritten() > 0) return failed(trouble ?? failure('STORE_FULL'));
    if (!waitsForClock) callOff();
    trouble = null;
    queue.add(requests);
    run();
    onChange();
    return ok(undefined);
  };

  /** When a person asks, do not wait for the retry timer. */
  const releaseNow = (requests: readonly QueuedRequest[]): Result<void> => release(requests, false);

  const moved = (done: boolean): Result<void> => {
    if (done) onChange();
    return done ? ok(undefined) : failed(failure('NOT_FOUND'));
  };

  const pause = (workId: string): void => {
    queue.pause(workId);
    if (queue.isEmpty()) callOff();
  };

  return {
    start: (news, recounts = null, { whenOnline } = { whenOnline: false }) => {
      sends.add(news, now(), recounts);
      recounting.begin();
      return release(news.map(({ id, workId }) => ({ id, workId, whenOnline })));
    },
    resume: (id) => {
      const stored = sends.outgoing(id);
      return stored?.state === 'waiting' ? releaseNow([stored]) : moved(false);
    },
    resend: (id, by) => (sends.replace(id, by, now()) ? releaseNow([by]) : moved(false)),
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
      results.close();
    },
    isSending: () => running !== null || !queue.isEmpty() || results.unwritten() > 0,
    unwritten: results.unwritten,
  };
}
