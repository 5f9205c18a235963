import type { Review } from '../../../../shared/model/review.ts';
import type { SendState } from '../../../../shared/model/send.ts';
import type { Failure } from '../../../../shared/result.ts';

/** What a review says about sending a draft together with others; only `ready` ones are. */
export type DraftVerdict =
  | { kind: 'ready'; digest: string; missing: number; sums: Review['sums'] }
  | { kind: 'blocked' | 'sentBefore' | 'sameLoan' | 'loanAtKiva' | 'notOpen' }
  | { kind: 'failed'; failure: Failure };

/** Where a draft of a run stands: its verdict, or how its send ended. */
export type DraftSendStatus =
  | DraftVerdict
  | { kind: 'checking' | 'notSent' }
  | { kind: 'sent'; state: SendState };

/**
 * A draft is sent together with others only where it needs no decision of its own: nothing blocks, nothing of it was
 * sent before, and neither another draft nor Kiva has the same loan.
 */
export function verdictOf({
  findings,
  needsReason,
  alreadySent,
  count,
  sameLoan,
  loansAtKiva,
  digest,
  sums,
}: Review): DraftVerdict {
  if (findings.some(({ certainty }) => certainty === 'blocks') || count === 0) return { kind: 'blocked' };
  if (alreadySent.length > 0) return { kind: 'sentBefore' };
  if (loansAtKiva.length > 0) return { kind: 'loanAtKiva' };
  if (needsReason) return { kind: 'sentBefore' };
  if (sameLoan.length > 0) return { kind: 'sameLoan' };
  return {
    kind: 'ready',
    digest,
    sums,
    missing: findings.filter(({ certainty }) => certainty === 'pa2').length,
  };
}

/** A run of sends: how far it is, and the person's hand on it. */
export type SendRun = {
  pause: () => void;
  resume: () => void;
  /** Lets the one on its way end, and begins no other. */
  stop: () => void;
  /** Resolves when no other will be begun. */
  done: Promise<void>;
};

/**
 * Sends one after the other: the next begins only once the outcome of the one before is known. Anything but `accepted`
 * pauses the run, since what stopped one may stop them all, and an unknown outcome wants a person first.
 */
export function startRun(
  ids: readonly string[],
  send: (id: string) => Promise<SendState | 'failed'>,
  changed: (state: 'running' | 'paused' | 'ended') => void,
): SendRun {
  let stopped = false;
  let wake: (() => void) | null = null;
  let paused: Promise<void> | null = null;

  const resume = (): void => {
    wake?.();
    wake = null;
    paused = null;
    if (!stopped) changed('running');
  };
  const pause = (): void => {
    if (stopped || paused) return;
    paused = new Promise((resolve) => {
      wake = resolve;
    });
    changed('paused');
  };

  async function run(): Promise<void> {
    for (const [place, id] of ids.entries()) {
      if (paused) await paused;
      if (stopped) break;
      const state = await send(id);
      if (state !== 'accepted' && place < ids.length - 1) pause();
    }
    stopped = true;
    changed('ended');
  }

  const done = run();
  return {
    pause,
    resume,
    stop: () => {
      stopped = true;
      resume();
    },
    done,
  };
}
