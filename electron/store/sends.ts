import type { Environment } from '../../shared/environment.ts';
import { finish } from '../../shared/rules/steps.ts';
import { moveLogIntoFile, type Store } from './database.ts';
import { liveChanges } from './live-changes.ts';
import { bound } from './on-store.ts';
import { unsettledSends } from './outbox.ts';
import type { SendResult } from './send-types.ts';
import { endInterrupted, writeResult } from './sends-end.ts';
import { failedWith, lastFailed } from './sends-failed.ts';
import { foldedSends } from './sends-lines.ts';
import {
  itemsOfSend,
  liveItems,
  liveOfWork,
  liveReports,
  liveRows,
  newestOfWork,
  openJournals,
  refusedOfWork,
  sentRequests,
  storedRequest,
  waitingOfWork,
} from './sends-live.ts';
import { orderOf } from './sends-order.ts';
import { fullSend, rowsByState, sendsOfWork } from './sends-read.ts';
import { sentOfWork } from './sends-receipt.ts';
import { planRecount, recountFew, recountInSteps } from './sends-recount.ts';
import { everySend, searchSends } from './sends-search.ts';
import { leaveRefused, settleArrived, stopWork, withdrawSend } from './sends-settle.ts';
import { finishStaged, recoverStaged, stageSends } from './sends-staged.ts';
import { fillTexts } from './sends-text.ts';
import { addSends, beginSend, replaceSend } from './sends-write.ts';
import { inTransaction } from './transaction.ts';

/** Every request that was or will be POSTed, and its result. Kiva's API cannot list these. */
export type SendRepository = ReturnType<typeof sendRepository>;

/** Requests to recount at once in the transaction of a change; more are deferred. */
const usuallyAtOnce = 4;

/** See {@link SendRepository}. `environment` is only copied into the rows that are returned. */
export function sendRepository(store: Store, environment: Environment, mostAtOnce = usuallyAtOnce) {
  recoverStaged(store);
  finish(recountInSteps(store));
  fillTexts(store);
  const whole = <T>(change: () => T): T =>
    inTransaction(store, () => {
      const done = change();
      recountFew(store, mostAtOnce);
      return done;
    });
  const changing = {
    add: addSends,
    begin: beginSend,
    interrupted: endInterrupted,
    replace: replaceSend,
    settleArrived,
    withdraw: withdrawSend,
    stopWork,
    leave: leaveRefused,
  };
  const others = {
    planRecount,
    recount: recountInSteps,
    stage: stageSends,
    finishStaged,
    live: liveItems,
    liveReports,
    liveRows,
    openJournals,
    waitingOfWork,
    orderOf,
    rowsOfWork: rowsByState,
    liveOfWork,
    newestOfWork,
    refusedOfWork,
    sentRequests,
    writes: countWrites,
    outgoing: storedRequest,
    items: itemsOfSend,
    unsettled: unsettledSends,
    failedWith,
    lastFailed,
  };
  const shown = { ofWork: sendsOfWork, receipt: sentOfWork, get: fullSend };
  return {
    ...bound(changing, store, whole),
    ...bound(others, store),
    ...bound(shown, { store, environment }),
    /** Counts changes of live rows: a plan made before a change is stale. */
    changes: liveChanges(store),
    /**
     * Stores the result in the main file and syncs it, so that it survives in a copy or without the log. If the checkpoint fails
     * the result is stored anyway; this throws, so that the caller retries.
     */
    end: (id: string, result: SendResult, now: string): void => {
      whole(() => writeResult(store, id, result, now));
      moveLogIntoFile(store);
    },
    /** The sends that match, or all of them, newest first. */
    list: (limit: number, offset: number, asked = everySend) =>
      searchSends(store, environment, asked, limit, offset),
    /** The same, the requests of each report as one line. */
    lines: (limit: number, offset: number, filter = everySend.filter) =>
      foldedSends(store, environment, filter, limit, offset),
  };
}

/** Counts all rows written: if it changes during a read in steps, that read is inconsistent. */
function countWrites(store: Store): number {
  return (store.prepare('SELECT total_changes() AS n').get() as { n: number }).n;
}
