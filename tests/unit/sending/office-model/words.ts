import type { WorkKind } from '../../../../shared/model/work.ts';

/** What has become of a row, as the program must show it. */
export type RowState = 'waiting' | 'sending' | 'accepted' | 'refused' | 'unknown' | 'outdated';

/** A thing that a person confirmed: which one it is, what is said of it, and the bytes that were reviewed. */
export type WordRow = {
  identity: string;
  key: string;
  value: string;
  wire: string;
  state: RowState;
  /** It waited, or was on its way, and the person said something else of it in the same work, or no more. */
  isCorrected: boolean;
  /** Whether Kiva has it, which nobody may know. */
  isTaken: boolean;
  /** Step in which it was last at Kiva or may have been. */
  lastLive: number;
  /** Step in which something newer took its place. */
  leftOutAt: number;
};

/** A request by which words leave. `place` is the place in time of the confirmation that it is of, `at` its own. */
export type WordSend = {
  id: string;
  workId: string;
  kind: WorkKind;
  month: string;
  meaning: string;
  place: number;
  at: number;
  hasReason: boolean;
  isApproved: boolean;
  replaces: string | null;
  replacedBy: string | null;
  /** Nobody knows what became of it as a whole. */
  isInDoubt: boolean;
  isStopped: boolean;
  stopAsked: boolean;
  left: boolean;
  rows: WordRow[];
};

/** A row with its request. */
export type Word = { row: WordRow; send: WordSend };

/** A row of a piece of work as it was typed. */
export type ContentRow = { identity: string; value: string };

/** A successful start of a piece of work, and all that was in it. */
export type Start = { workId: string; at: number; content: ContentRow[] };

const gone: ReadonlySet<RowState> = new Set(['refused', 'outdated']);

/** Whether Kiva has or may have it, or it is still to leave. */
export function isLive({ row, send }: Word): boolean {
  return !gone.has(row.state) && !send.isStopped && send.replacedBy === null;
}

/** Whether it waits for its turn, or for a person. */
export function isWaiting(word: Word): boolean {
  return word.row.state === 'waiting' && isLive(word);
}

/** Whether anything of a request waits. */
export function isWaitingSend(send: WordSend): boolean {
  return send.rows.some((row) => isWaiting({ row, send }));
}

/** Whether all that is in doubt is at Kiva, as a person sees in PA2. */
export function isThereAll({ rows }: WordSend): boolean {
  return rows.every(({ state, isTaken }) => state !== 'unknown' || isTaken);
}

/** Whether the person said `a` after `b`, of the same thing: such that `b` must not come after it at Kiva. */
export function isNewer(a: Word, b: Word): boolean {
  if (a.send === b.send || a.send.kind !== b.send.kind || a.row.identity !== b.row.identity) return false;
  const saidLater = a.send.place > b.send.place;
  if (a.send.kind !== 'report' || a.send.month === b.send.month) return saidLater;
  if (a.row.value === b.row.value) return false;
  const isLaterMonth = a.send.month > b.send.month;
  if (saidLater) return isLaterMonth || a.send.hasReason;
  return isLaterMonth && !b.send.hasReason;
}
