import { createHash } from 'node:crypto';
import type { WorkBody } from '../../shared/model/work.ts';
import type { Item } from '../../shared/rules/payload.ts';
import type { LiveItem, LiveRow, SendRepository } from '../store/sends.ts';

/** Where an item went before. */
export type Sent = Omit<LiveItem, 'fingerprint'>;

type Asked = { body: WorkBody; items: readonly Item[]; partnerId: string };

/** The items that Kiva has, or may have, already, and where they went (acceptance.md REP-13). */
export function sentBefore(
  sends: Pick<SendRepository, 'live' | 'liveOfMonth'>,
  { body, items, partnerId }: Asked,
): Map<Item, Sent> {
  if (body.kind === 'report')
    return reportedBefore(items, body.content, sends.liveOfMonth(partnerId, body.content.period));
  const live = new Map(
    sends.live(items.map((item) => fingerprintOf(item, partnerId))).map((item) => [item.fingerprint, item]),
  );
  return found(items, (item) => live.get(fingerprintOf(item, partnerId)));
}

/** The partner is part of a fingerprint: the same row of another partner is another row. */
export function fingerprintOf(item: Item, partnerId: string): string {
  return sha256(`${partnerId}\n${item.identity}`);
}

/** SHA-256 of text as UTF-8, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Of a loan only the latest row of the month counts: an amount that a later report changed is not what Kiva has, so going
 * back to it is news. A client id that one of the two lacks makes no other row.
 */
function reportedBefore(
  items: readonly Item[],
  { meaning }: { meaning: string },
  rows: readonly LiveRow[],
): Map<Item, Sent> {
  const byLoan = new Map<string, LiveRow[]>();
  for (const row of rows) {
    const others = byLoan.get(row.key);
    if (others) others.push(row);
    else byLoan.set(row.key, [row]);
  }
  return found(items, ({ key, label, amount }) => {
    const latest = byLoan.get(key)?.find((row) => row.label === label || row.label === '' || label === '');
    return latest?.amount === amount && latest.meaning === meaning ? latest : undefined;
  });
}

function found(items: readonly Item[], find: (item: Item) => Sent | undefined): Map<Item, Sent> {
  return new Map(
    items.flatMap((item): [Item, Sent][] => {
      const sent = find(item);
      return sent ? [[item, { sendId: sent.sendId, key: sent.key, at: sent.at }]] : [];
    }),
  );
}
