import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Ending, NewSend, SendRepository, StoredRequest } from '../store/sends.ts';
import { type Attempt, endingOf } from './outcome.ts';

/** A stored request, on its way out. */
export type Outgoing = Pick<StoredRequest, 'id' | 'kind' | 'path' | 'request' | 'partnerId'>;

/** What the machine needs from outside: where it remembers, how it POSTs, whom it tells. */
export type MachineParts = {
  sends: SendRepository;
  post: (outgoing: Outgoing) => Promise<Attempt>;
  changed: () => void;
  /** Told when an outcome could not be written down; the row stays `sending` and later reads as unknown. */
  troubled: (error: unknown) => void;
  now: () => string;
};

/** See README.md. `start` answers once everything is stored; the sending itself goes on and is told by `changed`. */
export type SendMachine = {
  start: (sends: readonly NewSend[]) => Result<void>;
  resume: (id: string) => Result<void>;
  again: (id: string, by: NewSend) => Result<void>;
  arrived: (id: string) => Result<void>;
  withdraw: (id: string) => Result<void>;
  recover: () => void;
  /** Resolves when nothing is on its way. */
  idle: () => Promise<void>;
  /** Lets the request in flight end, and holds the others as `waiting`. */
  stop: () => Promise<void>;
};

/** Makes the send machine of one environment; there is one per store. */
export function createSendMachine({ sends, post, changed, troubled, now }: MachineParts): SendMachine {
  const queue: string[] = [];
  let running: Promise<void> | null = null;

  /** Whatever is `sending` while nothing runs was cut short: by a crash, or by a disk that took no more. */
  const recover = (): void => void sends.interrupted(failure('INTERRUPTED'), now());

  const release = (ids: readonly string[]): Result<void> => {
    queue.push(...ids.filter((id) => !queue.includes(id)));
    if (running === null) recover();
    running ??= drain().finally(() => {
      running = null;
      changed();
    });
    return ok(undefined);
  };

  const drain = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const state = await sendOne(id);
      if (state !== 'accepted' && state !== 'gone') queue.length = 0;
      changed();
    }
  };

  /** One request, from stored to written down; anything but a clear yes holds back the rest of the queue. */
  const sendOne = async (id: string): Promise<Ending['state'] | 'gone'> => {
    const outgoing = outgoingOf(sends, id);
    if (outgoing === null || !sends.begin(id, now())) return 'gone';
    const ending = endingOf(await attempt(outgoing));
    try {
      sends.end(id, ending, now());
      return ending.state;
    } catch (error) {
      troubled(error);
      return 'unknown';
    }
  };

  /** A bug in the way out must not read as "nothing happened": a byte may have left. */
  const attempt = async (outgoing: Outgoing): Promise<Attempt> => {
    changed();
    try {
      return await post(outgoing);
    } catch (error) {
      const message = error instanceof Error ? error.name : 'unknown';
      return { left: true, status: null, text: null, result: failed(failure('INTERNAL', { message })) };
    }
  };

  const moved = (done: boolean): Result<void> => {
    if (done) changed();
    return done ? ok(undefined) : failed(failure('NOT_FOUND'));
  };

  return {
    start: (news) => {
      sends.add(news, now());
      return release(news.map((send) => send.id));
    },
    resume: (id) => (sends.outgoing(id)?.state === 'waiting' ? release([id]) : moved(false)),
    again: (id, by) => (sends.replace(id, by, now()) ? release([by.id]) : moved(false)),
    arrived: (id) => moved(sends.settleArrived(id, now())),
    withdraw: (id) => moved(sends.withdraw(id)),
    recover,
    idle: () => running ?? Promise.resolve(),
    stop: () => {
      queue.length = 0;
      return running ?? Promise.resolve();
    },
  };
}

function outgoingOf(sends: SendRepository, id: string): Outgoing | null {
  const stored = sends.outgoing(id);
  return stored?.state === 'waiting' ? stored : null;
}
