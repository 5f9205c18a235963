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
import { type Unsettled, unsettledSends } from './outbox.ts';
import { endInterrupted, writeEnding } from './sends-end.ts';
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
import { everySend, type SendsAsked, searchSends } from './sends-search.ts';
import { leaveRefused, settleArrived, stopSends } from './sends-settle.ts';
import { finishStaged, recoverStaged, stageSends } from './sends-staged.ts';
import { fillTexts } from './sends-text.ts';
import { addSends, beginSend, replaceSend } from './sends-write.ts';
import { inTransaction } from './transaction.ts';

/**
 * A request to be kept before it is sent, with the fingerprint of each thing in it. It is number `batch` of `batches` that
 * were begun together; `period` (YYYY-MM) and `meaning` are a report's.
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
  /** Who prepared and who approved it, where approval was required. */
  approval?: Approval | null;
};

/** A thing in a request; `currency` (ISO 4217) is what its amount is in, empty or absent where that is not known. */
export type NewItem = {
  fingerprint: string;
  key: string;
  label: string;
  amount: string;
  currency?: string;
};

/**
 * A work as it is started again: all things in it, by fingerprint with their labels, and the rows of its earlier requests
 * (`placeOf`) that are in it as they stand.
 */
export type Standing = { things: ReadonlyMap<string, readonly string[]>; stays: ReadonlySet<string> };

/**
 * What a new start of a work changes of the rows of an earlier request, by position: `leftOut` may not leave any more, `isWhole` where
 * that is all that is left of it, `dropped` are no more in the work.
 */
export type Recount = { sendId: string; leftOut: number[]; isWhole: boolean; dropped: number[] };

/** The word of two people on what leaves. */
export type Approval = { preparedBy: string; approvedBy: string; approvedAt: string };

/** How a send ended, as it is written down. */
export type Ending = {
  state: 'accepted' | 'refused' | 'unknown' | 'waiting';
  settledBy: 'kiva' | 'person' | null;
  httpStatus?: number | null;
  answer?: string | null;
  error?: Failure | null;
  reference?: string | null;
  confirmUrl?: string | null;
  /** Kiva's words on single items, by key; by key and label where it names both. */
  problems?: ItemProblem[];
};

/** What Kiva says of an item; `unsure` where its words do not tell whether it is refused. */
export type ItemProblem = {
  key: string;
  label: string | null;
  refused: boolean;
  unsure?: boolean;
  note: string;
};

/** An item that Kiva has or may have already, or that waits to leave. */
export type LiveItem = {
  fingerprint: string;
  sendId: string;
  position: number;
  key: string;
  at: string;
  state: ItemState;
};

/** A report that Kiva has or may have, or that waits. `confirmed` orders the words of a person, the highest is the last one. */
export type LiveReport = {
  sendId: string;
  period: string;
  meaning: AmountMeaning;
  confirmed: number;
  /** A person gave a reason to send it over what was there. */
  hasReason: boolean;
  at: string;
};

/** A row of a {@link LiveReport}; its amount as decimal text. */
export type LiveRow = { position: number; key: string; label: string; amount: string; state: ItemState };

/** Every request that was or will be POSTed, and what became of it. The memory that Kiva's API lacks. */
export type SendRepository = {
  /** What a new start of a work changes of its earlier requests. */
  planRecount: (workId: string, standing: Standing) => Steps<Recount[]>;
  /** Keeps the requests by which a piece of work is started; what else waits of it, and is not in it any more, does not leave. */
  add: (sends: readonly NewSend[], now: string, recounts?: readonly Recount[] | null) => void;
  /** Counts the rows anew that `add` and `stopWork` changed, and did not come to; answers whether there were any. */
  recount: () => Steps<boolean>;
  /** Writes the rows of sends ahead, so that `add` takes milliseconds. */
  stage: (sends: readonly NewSend[]) => Steps<void>;
  /** Deletes what was staged and not added, and makes what was added findable by text. */
  finishStaged: (ids: readonly string[]) => Steps<void>;
  /** Counts changes of what Kiva has, may have or gets: a plan that was made meanwhile holds no more. */
  changes: () => number;
  live: (fingerprints: readonly string[]) => LiveItem[];
  /** What a report of a month is compared with, the newest word first. */
  liveReports: (partnerId: string, period: string) => LiveReport[];
  liveRows: (sendId: string) => LiveRow[];
  /** Of these loans, those with a journal that is on its way, waits, or of which nobody knows. */
  openJournals: (partnerId: string, loanIds: readonly string[]) => string[];
  begin: (id: string, now: string) => boolean;
  /** Writes it down in the main file, synced: a copy of that file, or one whose log was deleted, knows of it. */
  end: (id: string, ending: Ending, now: string) => void;
  interrupted: (failure: Failure, now: string) => number;
  replace: (id: string, by: NewSend, now: string) => boolean;
  settleArrived: (id: string, now: string) => boolean;
  /** Takes back what has not left. It is kept, as waiting and stopped, so that its rows stay accounted for. */
  withdraw: (id: string, now: string) => boolean;
  /** The same for all that waits of a work. */
  stopWork: (workId: string, now: string) => void;
  /** What waits of a work and was not stopped, in its order. */
  waitingOfWork: (workId: string) => string[];
  /** What of a send something newer has: that must not leave any more. */
  orderOf: (id: string) => OrderOfSend;
  /** Every send of a work in its order, replaced and stopped ones too. */
  ofWork: (workId: string) => SendSummary[];
  /** Items of a work by state; of sends that were replaced none is counted. */
  rowsOfWork: (workId: string) => Progress['rows'];
  liveOfWork: (workId: string) => string[];
  /** The request of a work that was stored last; null if there is none. */
  newestOfWork: (workId: string) => string | null;
  /** How many of a work's items Kiva refused, alone or with their whole request. */
  refusedOfWork: (workId: string) => number;
  /** All that was sent of a work, with every row; null if nothing ever was. */
  receipt: (workId: string) => Steps<SentOfWork | null>;
  /** Counts rows that were written, of any kind: what was read in steps meanwhile is of several moments. */
  writes: () => number;
  /** In full but for photos, which are shown by size and hash. */
  get: (id: string) => Send | null;
  /** The exact bytes, for sending alone. */
  outgoing: (id: string) => StoredRequest | null;
  /** What a repetition needs of the items, in their order. */
  items: (id: string) => { fingerprint: string; currency: string }[];
  /** The sends that are asked for, or all of them, the newest first. */
  list: (limit: number, offset: number, asked?: SendsAsked) => { total: number; sends: FoundSend[] };
  /** What has not come to its end, the most urgent first. */
  unsettled: () => Unsettled[];
  /** A person has seen what Kiva refused and leaves it at that; answers how many. */
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

/** The rows of so many requests are counted anew at once, before anybody looks. */
const usuallyAtOnce = 4;

/** See {@link SendRepository}. `environment` is only told back in what is read: the file itself is of one environment. */
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

/** What changes anything: each is whole or did not happen. */
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
    // Where the log cannot be moved the ending is written down all the same; this throws, so that it is tried again.
    end: (id, ending, now) => {
      whole(() => writeEnding(store, id, ending, now));
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
