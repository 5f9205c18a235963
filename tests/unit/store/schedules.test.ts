import { expect, it } from 'vitest';
import { scheduleRepository } from '../../../electron/store/schedules.ts';
import { at, openSends, reportSend } from './new-send.ts';

const instalment = (date: string, principal: number) => ({ date, principal, interest: 1 });

it('has the schedule of the newest draft of a loan that Kiva accepted, of this partner alone', () => {
  const { store, sends } = openSends();
  store.prepare("INSERT INTO cache VALUES ('partner', '\"1\"', ?)").run(at);
  const draft = (
    loanId: string,
    schedule: unknown,
    state: 'accepted' | 'refused' | 'unknown' = 'accepted',
    partnerId = '1',
  ): void => {
    const send = reportSend(
      { [loanId]: '100' },
      { kind: 'draft', partnerId, period: null, meaning: null, request: JSON.stringify({ schedule }) },
    );
    sends.add([send], at);
    sends.begin(send.id, at);
    sends.end(send.id, { state, settledBy: 'kiva', reference: 'r' }, at);
  };
  draft('A', [instalment('2026-12-31', 100)]);
  draft('A', [instalment('2026-12-31', 60.5), instalment('2027-01-31', 39.5)]);
  draft('A', [instalment('2027-12-31', 100)], 'refused');
  draft('B', [instalment('2026-12-31', 100)], 'unknown');
  draft('C', [instalment('2026-12-31', 100)], 'accepted', '2');
  draft('D', undefined);
  draft('', [instalment('2026-12-31', 100)]);
  expect([...scheduleRepository(store).accepted(['A', 'B', 'C', 'D', ''])]).toEqual([
    [
      'A',
      [
        { date: '2026-12-31', principal: '60.5' },
        { date: '2027-01-31', principal: '39.5' },
      ],
    ],
  ]);
});
