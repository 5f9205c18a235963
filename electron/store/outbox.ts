import type { SendState } from '../../shared/model/send.ts';
import type { OutboxLine } from '../../shared/model/send-search.ts';
import type { Store } from './database.ts';

/** A line of the outbox as far as the store knows it. Only the send machine knows whether a waiting one is held back. */
export type UnsettledSend = Omit<OutboxLine, 'state' | 'retryAt'> & { state: SendState | 'inDoubt' };

type Row = Omit<UnsettledSend, 'sendIds'> & { sendIds: string };

const columns = `s.work_id AS workId, s.kind, s.title, s.period, s.id AS id, s.seq,
  COALESCE(s.sent_at, s.created_at) AS since`;

/**
 * UnsettledSend sends: all that are not accepted (refused ones until their work is sent again, dismissed or removed), and accepted
 * ones with rows in an unknown state. One line for each piece of work and state.
 */
const listing = `
  WITH open AS (
    SELECT ${columns}, s.state AS state,
      (SELECT COUNT(*) FROM send_items i WHERE i.send_id = s.id AND i.state <> 'outdated') AS items
    FROM sends s INDEXED BY sends_unsettled
    WHERE s.state <> 'accepted' AND s.replaced_by IS NULL AND s.stopped_at IS NULL AND (s.state <> 'refused'
      OR s.done_at IS NULL AND EXISTS (SELECT 1 FROM work w WHERE w.id = s.work_id AND w.removed_at IS NULL))
    UNION ALL
    SELECT ${columns}, 'inDoubt', COUNT(*)
    FROM send_items i INDEXED BY items_in_trouble JOIN sends s ON s.id = i.send_id
    WHERE i.state IN ('refused', 'unknown') AND i.state = 'unknown' AND s.state = 'accepted' AND s.replaced_by IS NULL
    GROUP BY s.id
  )
  SELECT workId, kind, state, period, title, id AS sendId, since, SUM(items) AS items, MIN(seq) AS seq,
    json_group_array(id ORDER BY seq) AS sendIds
  FROM open GROUP BY workId, state
  ORDER BY CASE state WHEN 'unknown' THEN 1 WHEN 'inDoubt' THEN 2 WHEN 'refused' THEN 3 WHEN 'waiting' THEN 4 ELSE 5 END, seq`;

/** Lists unsettled sends, most urgent first; see {@link UnsettledSend}. */
export function unsettledSends(store: Store): UnsettledSend[] {
  return (store.prepare(listing).all() as Row[]).map(
    ({ workId, kind, state, title, period, items, since, sendId, sendIds }) => ({
      ...{ workId, kind, state, title, period, items, since, sendId },
      sendIds: JSON.parse(sendIds) as string[],
    }),
  );
}
