import type { WorkBody } from '../../shared/model/work.ts';
import type { RequestItem } from '../../shared/rules/kinds/send-kind.ts';
import { mapInSteps, type Steps } from '../../shared/rules/steps.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import type { LiveReport, LiveRow } from '../store/send-types.ts';
import type { SendRepository } from '../store/sends.ts';
import { placeOf } from '../store/sends-recount.ts';

/** The earlier send of an item: Kiva has or may have it, or it `waits`. */
export type EarlierSend = { sendId: string; key: string; at: string; waits: boolean };

/** A later month of a loan that an item of an earlier month would overwrite. */
export type LaterMonth = EarlierSend & { period: string; amount: string };

/**
 * The items of a piece of work compared with earlier sends: items that Kiva has or may have, or that are waiting
 * (`before`); items that would overwrite a later month (`later`); and earlier rows that stay as they are (`stays`, by
 * `placeOf`).
 */
export type SentComparison = {
  before: ReadonlyMap<RequestItem, EarlierSend>;
  later: ReadonlyMap<RequestItem, LaterMonth>;
  stays: ReadonlySet<string>;
};

/** Items to look up in one step. */
const itemsAtOnce = 100;

type ComparisonInput = { body: WorkBody; items: readonly RequestItem[]; partnerId: string };

/** See {@link SentComparison}. */
export function* compareWithSent(
  sends: Pick<SendRepository, 'live' | 'liveReports' | 'liveRows'>,
  { body, items, partnerId }: ComparisonInput,
): Steps<SentComparison> {
  if (body.kind === 'report') return yield* compareReport(sends, body.content, items, partnerId);
  const before = new Map<RequestItem, EarlierSend>();
  const stays = new Set<string>();
  for (let start = 0; start < items.length; start += itemsAtOnce) {
    const things = new Map(
      items.slice(start, start + itemsAtOnce).map((item) => [item, fingerprintOf(partnerId, item.identity)]),
    );
    const live = new Map(sends.live([...things.values()]).map((found) => [found.fingerprint, found]));
    for (const [item, fingerprint] of things) {
      const found = live.get(fingerprint);
      if (!found) continue;
      const { sendId, position, key, at, state } = found;
      before.set(item, { sendId, key, at, waits: state === 'waiting' });
      stays.add(placeOf(sendId, position));
    }
    yield;
  }
  return { before, later: new Map(), stays };
}

type Candidate = { report: LiveReport; row: LiveRow };

/**
 * Only the latest row of a loan and month counts: an amount that a later report changed is no longer what Kiva has, so
 * sending it again is a change. So is an amount that an earlier month overwrote since.
 */
function* compareReport(
  sends: Pick<SendRepository, 'liveReports' | 'liveRows'>,
  { period, meaning }: { period: string; meaning: string },
  items: readonly RequestItem[],
  partnerId: string,
): Steps<SentComparison> {
  const candidates = yield* rowsByLoan(sends, partnerId, period);
  const before = new Map<RequestItem, EarlierSend>();
  const later = new Map<RequestItem, LaterMonth>();
  const stays = new Set<string>();
  yield* mapInSteps(items, (item) => {
    const found = (candidates.get(item.key) ?? []).filter(({ row }) => isSameRow(row, item));
    const differs = ({ report, row }: Candidate): boolean =>
      row.amount !== item.amount || report.meaning !== meaning;
    const latest = found.find(({ report }) => report.period === period);
    const isPutOver = (each: Candidate): boolean =>
      latest !== undefined &&
      each.report.confirmed > latest.report.confirmed &&
      each.report.period < period &&
      differs(each);
    if (latest && !differs(latest) && !found.some(isPutOver)) {
      before.set(item, earlierSendOf(latest));
      stays.add(placeOf(latest.report.sendId, latest.row.position));
    }
    const ahead = found.find((each) => each.report.period > period && differs(each));
    if (ahead)
      later.set(item, { ...earlierSendOf(ahead), period: ahead.report.period, amount: ahead.row.amount });
  });
  return { before, later, stays };
}

/** Newest confirmation first. */
function* rowsByLoan(
  sends: Pick<SendRepository, 'liveReports' | 'liveRows'>,
  partnerId: string,
  period: string,
): Steps<Map<string, Candidate[]>> {
  const found = new Map<string, Candidate[]>();
  for (const report of sends.liveReports(partnerId, period)) {
    yield;
    for (const row of sends.liveRows(report.sendId)) {
      const others = found.get(row.key);
      if (others) others.push({ report, row });
      else found.set(row.key, [{ report, row }]);
    }
  }
  return found;
}

/** A missing client id matches any: it is the same row. */
function isSameRow({ label }: LiveRow, item: RequestItem): boolean {
  return label === item.label || label === '' || item.label === '';
}

function earlierSendOf({ report: { sendId, at }, row: { key, state } }: Candidate): EarlierSend {
  return { sendId, key, at, waits: state === 'waiting' };
}
