import type { AmountMeaning } from '../../shared/model/reporting.ts';
import type { ItemState, SendState } from '../../shared/model/send.ts';
import type { WorkKind } from '../../shared/model/work.ts';
import type { Failure } from '../../shared/result.ts';

/**
 * A request to store before it is sent, with the fingerprint of each item. It is number `batch` of `batches` that were
 * started together. `period` (YYYY-MM) and `meaning` are set for reports.
 */
export type NewSend = {
  id: string;
  workId: string;
  kind: WorkKind;
  partnerId: string;
  title: string;
  path: string;
  request: string;
  requestSha256: string;
  overrideReason: string | null;
  replaces: string | null;
  period: string | null;
  meaning: AmountMeaning | null;
  batch: number;
  batches: number;
  items: NewItem[];
  /** Set if approval was required. */
  approval?: Approval | null;
};

/** An item of a request; `currency` (ISO 4217) of its amount is empty or absent if unknown. */
export type NewItem = {
  fingerprint: string;
  key: string;
  label: string;
  amount: string;
  currency?: string;
};

/**
 * The content of a work that is started again: labels of all its items by fingerprint, and the unchanged rows of earlier
 * requests (`stays`, by `placeOf`).
 */
export type Standing = { things: ReadonlyMap<string, readonly string[]>; stays: ReadonlySet<string> };

/**
 * What a new start of a work changes in an earlier request, by row position: `leftOut` rows may no longer leave (`isWhole`:
 * none is left), `dropped` rows are no longer in the work.
 */
export type Recount = { sendId: string; leftOut: number[]; isWhole: boolean; dropped: number[] };

/** Who prepared and who approved the send. */
export type Approval = { preparedBy: string; approvedBy: string; approvedAt: string };

/** The result of a send, as it is stored. */
export type SendResult = {
  state: 'accepted' | 'refused' | 'unknown' | 'waiting';
  settledBy: 'kiva' | 'person' | null;
  httpStatus?: number | null;
  answer?: string | null;
  error?: Failure | null;
  reference?: string | null;
  confirmUrl?: string | null;
  /** Kiva's messages on single items, by key, or by key and label if it names both. */
  problems?: ItemProblem[];
};

/** Kiva's message about an item; `unsure` if it does not say whether the item is refused. */
export type ItemProblem = {
  key: string;
  label: string | null;
  refused: boolean;
  unsure?: boolean;
  note: string;
};

/** An item that Kiva has or may have, or that is waiting. */
export type LiveItem = {
  fingerprint: string;
  sendId: string;
  position: number;
  key: string;
  at: string;
  state: ItemState;
};

/** A report that Kiva has or may have, or that is waiting. The highest `confirmed` was confirmed last. */
export type LiveReport = {
  sendId: string;
  period: string;
  meaning: AmountMeaning;
  confirmed: number;
  /** A person gave a reason to overwrite what was sent before. */
  hasReason: boolean;
  at: string;
};

/** A row of a {@link LiveReport}; its amount as decimal text. */
export type LiveRow = { position: number; key: string; label: string; amount: string; state: ItemState };

/** A request exactly as it was stored. */
export type StoredRequest = {
  id: string;
  workId: string;
  kind: WorkKind;
  state: SendState;
  partnerId: string;
  path: string;
  request: string;
};
