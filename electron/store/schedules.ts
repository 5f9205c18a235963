import type { Instalment } from '../../shared/rules/report/scheduled-amount.ts';
import type { Store } from './database.ts';
import { ofOurPartner } from './portfolio-own.ts';

/** The repayment schedules that this program sent: Kiva's list of loans has none (API.md §1.1). */
export type ScheduleRepository = {
  /** Of these loans (cleaned ids), of the newest draft that Kiva accepted. A loan without an id of its own is not there. */
  accepted: (loanIds: readonly string[]) => Map<string, Instalment[]>;
};

/** See {@link ScheduleRepository}. */
export function scheduleRepository(store: Store): ScheduleRepository {
  return { accepted: (loanIds) => acceptedSchedules(store, loanIds) };
}

/** As one JSON text, as in reported.ts. */
function acceptedSchedules(store: Store, loanIds: readonly string[]): Map<string, Instalment[]> {
  const { rows } = store
    .prepare(
      `SELECT json_group_array(json_array(key, json(schedule)) ORDER BY seq) AS rows FROM (
         SELECT s.seq, i.key, json_extract(r.request, '$.schedule') AS schedule
         FROM sends s JOIN send_items i ON i.send_id = s.id JOIN send_requests r ON r.send_id = s.id
         WHERE s.kind = 'draft' AND s.state = 'accepted' AND ${ofOurPartner} AND i.key <> ''
           AND i.key IN (SELECT value FROM json_each(?))
       ) WHERE schedule IS NOT NULL`,
    )
    .get(JSON.stringify(loanIds)) as { rows: string };
  const sent = JSON.parse(rows) as [string, { date: unknown; principal: unknown }[]][];
  return new Map(
    sent.map(([key, schedule]) => [
      key,
      schedule.map(({ date, principal }) => ({ date: String(date), principal: String(principal ?? '0') })),
    ]),
  );
}
