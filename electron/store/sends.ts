import type { Environment } from '../../shared/environment.ts';
import type { Progress } from '../../shared/model/progress.ts';
import type { AmountMeaning } from '../../shared/model/reporting.ts';
import type { ItemState, Send, SendState, SendSummary } from '../../shared/model/send.ts';
import type { FoundSend } from '../../shared/model/send-search.ts';
import type { WorkKind } from '../../shared/model/work.ts';
import type { Failure } from '../../shared/result.ts';
import { finish, type Steps } from '../../shared/rules/steps.ts';
import { moveLogIntoFile, type Store } from './database.ts';
import { liveChanges } from './live-changes.ts';
import { type UnsettledSend, unsettledSends } from './outbox.ts';
import { endInterrupted, writeResult } from './sends-end.ts';
import {
  itemsOfSend,
  liveItems,
  liveOfWork,
  liveReports,
  liveRows,
  newestOfWork,
  openJournals,
  refusedOfWork,
  storedRequest,
  waitingOfWork,
} from './sends-live.ts';
import { type OrderOfSend, orderOf } from './sends-order.ts';
import { fullSend, rowsByState, sendsOfWork } from './sends-read.ts';
import { type SentOfWork, sentOfWork } from './sends-receipt.ts';
import { planRecount, recountFew, recountInSteps } from './sends-recount.ts';
import { everySend, type SendQuery, searchSends } from './sends-search.ts';
import { leaveRefused, settleArrived, stopSends } from './sends-settle.ts';
import { finishStaged, recoverStaged, stageSends } from './sends-staged.ts';
import { fillTexts } from './sends-text.ts';
import { addSends, beginSend, replaceSend } from './sends-write.ts';
import { inTransaction } from './transaction.ts';

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

/** Every request that was or will be POSTed, and its result. Kiva's API cannot list these. */
export type SendRepository = {
  /** Plans what a new start of a work changes in its earlier requests. */
  planRecount: (workId: string, standing: Standing) => Steps<Recount[]>;
  /** Stores the requests of a started work; other waiting rows that are no longer in the work do not leave. */
  add: (sends: readonly NewSend[], now: string, recounts?: readonly Recount[] | null) => void;
  /** Recounts the rows that `add` and `stopWork` deferred; returns whether there were any. */
  recount: () => Steps<boolean>;
  /** Writes the rows of sends ahead of time, so that `add` takes milliseconds. */
  stage: (sends: readonly NewSend[]) => Steps<void>;
  /** Deletes what was staged but not added, and writes the search text of what was added. */
  finishStaged: (ids: readonly string[]) => Steps<void>;
  /** Counts changes of live rows: a plan made before a change is stale. */
  changes: () => number;
  live: (fingerprints: readonly string[]) => LiveItem[];
  /** The reports that a report of a month is compared with, newest confirmation first. */
  liveReports: (partnerId: string, period: string) => LiveReport[];
  liveRows: (sendId: string) => LiveRow[];
  /** The loans with a journal that is waiting, in flight or unknown. */
  openJournals: (partnerId: string, loanIds: readonly string[]) => string[];
  begin: (id: string, now: string) => boolean;
  /** Stores the result in the main file and syncs it, so that it survives in a copy or without the log. */
  end: (id: string, result: SendResult, now: string) => void;
  interrupted: (failure: Failure, now: string) => number;
  replace: (id: string, by: NewSend, now: string) => boolean;
  settleArrived: (id: string, now: string) => boolean;
  /** Stops a waiting send. It stays stored, as waiting and stopped, so that its rows are still counted. */
  withdraw: (id: string, now: string) => boolean;
  /** Stops all waiting sends of a work. */
  stopWork: (workId: string, now: string) => void;
  /** Waiting sends of a work that were not stopped, in order. */
  waitingOfWork: (workId: string) => string[];
  /** The rows of a send that a newer one has, and that may no longer leave. */
  orderOf: (id: string) => OrderOfSend;
  /** Every send of a work in order, also replaced and stopped ones. */
  ofWork: (workId: string) => SendSummary[];
  /** Counts the items of a work by state, without replaced sends. */
  rowsOfWork: (workId: string) => Progress['rows'];
  liveOfWork: (workId: string) => string[];
  /** The last stored send of a work; null if there is none. */
  newestOfWork: (workId: string) => string | null;
  /** Counts the items of a work that Kiva refused, singly or with their request. */
  refusedOfWork: (workId: string) => number;
  /** Everything that was sent for a work, with every row; null if nothing was. */
  receipt: (workId: string) => Steps<SentOfWork | null>;
  /** Counts all rows written: if it changes during a read in steps, that read is inconsistent. */
  writes: () => number;
  /** The full send, with photos as size and hash. */
  get: (id: string) => Send | null;
  /** The exact bytes. Use for sending only. */
  outgoing: (id: string) => StoredRequest | null;
  /** What a resend needs of the items, in order. */
  items: (id: string) => { fingerprint: string; currency: string }[];
  /** The sends that match, or all of them, newest first. */
  list: (limit: number, offset: number, asked?: SendQuery) => { total: number; sends: FoundSend[] };
  /** UnsettledSend sends, most urgent first. */
  unsettled: () => UnsettledSend[];
  /** Dismisses refused sends that a person has seen; returns how many. */
  leave: (ids: readonly string[], now: string) => number;
};

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

/** Requests to recount at once in the transaction of a change; more are deferred. */
const usuallyAtOnce = 4;

/** See {@link SendRepository}. `environment` is only copied into the rows that are returned. */
export function sendRepository(
  store: Store,
  environment: Environment,
  mostAtOnce = usuallyAtOnce,
): SendRepository {
  recoverStaged(store);
  finish(recountInSteps(store));
  fillTexts(store);
  const changes = liveChanges(store);
  return { ...writing(store, mostAtOnce), ...reading(store, environment), changes };
}

type Written =
  | 'add'
  | 'recount'
  | 'begin'
  | 'end'
  | 'interrupted'
  | 'replace'
  | 'settleArrived'
  | 'withdraw'
  | 'stopWork'
  | 'stage'
  | 'finishStaged'
  | 'leave';

/** Writing methods; each runs in one transaction. */
function writing(store: Store, mostAtOnce: number): Pick<SendRepository, Written> {
  const whole = <T>(change: () => T): T =>
    inTransaction(store, () => {
      const done = change();
      recountFew(store, mostAtOnce);
      return done;
    });
  return {
    add: (sends, now, recounts = null) => whole(() => addSends(store, sends, now, recounts)),
    recount: () => recountInSteps(store),
    stage: (sends) => stageSends(store, sends),
    finishStaged: (ids) => finishStaged(store, ids),
    begin: (id, now) => whole(() => beginSend(store, id, now)),
    // If the checkpoint fails the result is stored anyway; this throws, so that the caller retries.
    end: (id, result, now) => {
      whole(() => writeResult(store, id, result, now));
      moveLogIntoFile(store);
    },
    interrupted: (failure, now) => whole(() => endInterrupted(store, failure, now)),
    replace: (id, by, now) => whole(() => replaceSend(store, id, by, now)),
    settleArrived: (id, now) => whole(() => settleArrived(store, id, now)),
    withdraw: (id, now) => whole(() => stopSends(store, 'id = ?', id, now)) === 1,
    stopWork: (workId, now) => void whole(() => stopSends(store, 'work_id = ?', workId, now)),
    leave: (ids, now) => leaveRefused(store, ids, now),
  };
}

function reading(store: Store, environment: Environment): Omit<SendRepository, Written | 'changes'> {
  return {
    planRecount: (workId, standing) => planRecount(store, workId, standing),
    live: (fingerprints) => liveItems(store, fingerprints),
    liveReports: (partnerId, period) => liveReports(store, partnerId, period),
    liveRows: (sendId) => liveRows(store, sendId),
    openJournals: (partnerId, loanIds) => openJournals(store, partnerId, loanIds),
    waitingOfWork: (workId) => waitingOfWork(store, workId),
    orderOf: (id) => orderOf(store, id),
    liveOfWork: (workId) => liveOfWork(store, workId),
    newestOfWork: (workId) => newestOfWork(store, workId),
    refusedOfWork: (workId) => refusedOfWork(store, workId),
    outgoing: (id) => storedRequest(store, id),
    items: (id) => itemsOfSend(store, id),
    ofWork: (workId) => sendsOfWork(store, workId, environment),
    rowsOfWork: (workId) => rowsByState(store, workId),
    receipt: (workId) => sentOfWork(store, workId, environment),
    writes: () => (store.prepare('SELECT total_changes() AS n').get() as { n: number }).n,
    get: (id) => fullSend(store, id, environment),
    list: (limit, offset, asked = everySend) => searchSends(store, environment, asked, limit, offset),
    unsettled: () => unsettledSends(store),
  };
}
