import { beforeEach, expect, it } from 'vitest';
import { reportNames } from '../../../electron/reports/report-names.ts';
import type { Store } from '../../../electron/store/database.ts';
import type { SendRepository } from '../../../electron/store/sends.ts';
import { type WorkRepository, workRepository } from '../../../electron/store/work.ts';
import { reportNameText } from '../../../renderer/components/report-name-text.ts';
import { messages } from '../../../renderer/i18n/en/messages.ts';
import { startI18n } from '../../../renderer/i18n/start.ts';
import type { ReportContent } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { openSends, reportSend } from '../store/new-send.ts';

let store: Store;
let sends: SendRepository;
let works: WorkRepository;
let minute = 0;

beforeEach(() => {
  ({ store, sends } = openSends());
  works = workRepository(store);
});

function begin(id: string, change: Partial<ReportContent> = {}): void {
  const content = { ...emptyReport('repaid', '2026-11'), ...change };
  minute += 1;
  const at = new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString();
  works.save({ id, body: { kind: 'report', content }, missing: null, base: 0 }, at);
}

const named = () => reportNames(works).map(({ workId, period, role, nth }) => [workId, period, role, nth]);

it('reports of one month are told apart by what they are of it and the order they were begun in', () => {
  begin('first');
  begin('second');
  begin('other', { period: '2026-10' });
  begin('correction', { corrects: 'first' });
  begin('rest', { corrects: 'first', isRemainder: true });
  begin('another', { corrects: 'second' });
  expect(named()).toEqual([
    ['first', '2026-11', 'report', 1],
    ['second', '2026-11', 'report', 2],
    ['other', '2026-10', 'report', 1],
    ['correction', '2026-11', 'correction', 1],
    ['rest', '2026-11', 'remainder', 1],
    ['another', '2026-11', 'correction', 2],
  ]);
});

it('a deleted report counts only if it was sent, so that no sent one changes its name', () => {
  begin('sent');
  begin('never sent');
  begin('kept');
  sends.add([reportSend({ A: '1' }, { workId: 'sent' })], '2026-11-21T10:00:00.000Z');
  works.remove('sent', '2026-11-21T10:00:00.000Z');
  works.remove('never sent', '2026-11-21T10:00:00.000Z');
  expect(named()).toEqual([
    ['sent', '2026-11', 'report', 1],
    ['kept', '2026-11', 'report', 2],
  ]);
});

it('drafts are not read to name reports', () => {
  const plans: string[] = [];
  const prepare = store.prepare.bind(store);
  store.prepare = (sql: string) => {
    const steps = prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
    plans.push(...steps.map(({ detail }) => detail));
    return prepare(sql);
  };
  reportNames(works);
  expect(plans.filter((plan) => /^SCAN work/.test(plan))).toEqual([]);
  expect(plans).toContainEqual(expect.stringContaining('SEARCH work USING INDEX work_by_kind'));
});

it.each([
  ['report', 1, 'Report of November 2026'],
  ['report', 2, '2nd report of November 2026'],
  ['correction', 3, '3rd correction of November 2026'],
  ['remainder', 11, '11th remainder of November 2026'],
  ['report', 21, '21st report of November 2026'],
] as const)('%s %i is named “%s %s”', async (role, nth, words) => {
  const { t } = await startI18n('en', messages);
  expect(reportNameText(t, { period: '2026-11', role, nth })).toBe(words);
});
