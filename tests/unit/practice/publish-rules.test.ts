import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISH_RULES } from '../../../electron/practice/pa2/publish-rules.ts';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import { borrower, group, individual, TODAY } from './drafts.ts';
import { type Desk, deskFor, FEW_LOANS, json } from './support.ts';

let server: PracticeServer;
let desk: Desk;
beforeAll(async () => {
  server = await startPracticeServer({ record: true, loans: FEW_LOANS, today: TODAY, strict: true });
  desk = await deskFor(server);
});
afterAll(() => server.close());

const schedule = (...rows: [date: string | undefined, principal: number, interest?: number][]) =>
  individual({
    schedule: rows.map(([date, principal, interest = 0]) => ({ date, principal, interest })),
  });

const without = (field: string) => individual({ [field]: undefined });
const withBorrower = (more: Record<string, unknown>) => individual({ entreps: [borrower(more)] });

/** For each rule a draft that breaks it, and the field that must be named. */
const BREAKS: Readonly<Record<string, readonly [draft: Record<string, unknown>, field: string]>> = {
  'activity-missing': [without('activity_id'), 'activity_id'],
  'currency-missing': [without('currency'), 'currency'],
  'description-missing': [individual({ description: ' \n' }), 'description'],
  'description-language-missing': [without('description_language_id'), 'description_language_id'],
  'disbursal-date-missing': [without('disburse_time'), 'disburse_time'],
  'borrowers-missing': [individual({ entreps: [] }), 'entreps'],
  'loan-use-missing': [individual({ loanuse: null }), 'loanuse'],
  'location-missing': [without('location'), 'location'],
  'borrower-client-id-missing': [withBorrower({ client_id: '' }), 'entreps[0].client_id'],
  'borrower-loan-id-missing': [withBorrower({ loan_id: undefined }), 'entreps[0].loan_id'],
  'borrower-first-name-missing': [withBorrower({ first_name: ' ' }), 'entreps[0].first_name'],
  'borrower-last-name-missing': [withBorrower({ last_name: null }), 'entreps[0].last_name'],
  'borrower-gender-missing': [withBorrower({ gender: undefined }), 'entreps[0].gender'],
  'waiver-not-signed': [individual({ client_waiver_signed: false }), 'client_waiver_signed'],
  'photo-missing': [without('image_encoded'), 'image_encoded'],
  'disbursal-date-window': [individual({ disburse_time: '2026-03-01' }), 'disburse_time'],
  'loan-amount-too-small': [withBorrower({ amount: 645 }), 'entreps'],
  'borrower-amount-zero': [
    group({ entreps: [borrower({ amount: 30000 }), borrower({ amount: 0 })] }),
    'entreps[1].amount',
  ],
  'group-name-on-individual': [individual({ group_name: ' ' }), 'group_name'],
  'internal-client-id-on-individual': [individual({ internal_client_id: 'C' }), 'internal_client_id'],
  'internal-loan-id-on-individual': [individual({ internal_loan_id: 'L' }), 'internal_loan_id'],
  'not-pictured-on-individual': [individual({ not_pictured: [false] }), 'not_pictured'],
  'group-name-missing': [group({ group_name: undefined }), 'group_name'],
  'not-pictured-missing': [group({ not_pictured: undefined }), 'not_pictured'],
  'schedule-missing': [individual({ schedule: [] }), 'schedule'],
  'schedule-row-incomplete': [schedule([undefined, 30000]), 'schedule[0].date'],
  'schedule-negative': [schedule(['2026-05-10', 30000, -1]), 'schedule[0].interest'],
  'schedule-sum': [schedule(['2026-05-10', 29999.99]), 'schedule'],
  'schedule-before-disbursal': [schedule(['2026-04-10', 30000]), 'schedule[0].date'],
  'schedule-not-rising': [schedule(['2026-05-10', 15000], ['2026-05-10', 15000]), 'schedule[1].date'],
};

describe('each publishing rule of PA2', () => {
  it.each(PUBLISH_RULES)('$name is met by good drafts and enforced by a strict server', async ({ name }) => {
    const [draft, field] = BREAKS[name] ?? expect.fail(`no draft breaks ${name}`);
    const response = await desk.post('loan_draft', draft);
    expect(response.status).toBe(400);
    const answer = await json(response);
    expect(answer.code).toBe('api.validation');
    expect(answer.errors).toContainEqual({ field, message: expect.stringContaining(field) });
  });

  it('has a unique name and a source', () => {
    expect(new Set(PUBLISH_RULES.map((rule) => rule.name)).size).toBe(PUBLISH_RULES.length);
    expect(Object.keys(BREAKS).sort()).toEqual(PUBLISH_RULES.map((rule) => rule.name).sort());
    for (const rule of PUBLISH_RULES) expect(rule.source).toMatch(/^API\.md §/);
  });

  it('accepts good drafts', async () => {
    const good = [individual(), group(), without('theme_type_id'), withBorrower({ gender: 'unknown' })];
    for (const draft of good) expect((await desk.post('loan_draft', draft)).status).toBe(200);
  });
});

describe('the disbursal window', () => {
  it.each([
    ['2026-03-01', 400],
    ['2026-03-02', 200],
    [TODAY, 200],
    ['2026-04-09', 200],
    ['2026-06-29', 200],
    ['2026-06-30', 400],
  ])('%s → %i', async (disburse_time, status) => {
    const rows = [{ date: '2026-12-10', principal: 30000, interest: 0 }];
    const response = await desk.post('loan_draft', individual({ disburse_time, schedule: rows }));
    expect(response.status).toBe(status);
  });
});

it('adds decimals exactly', async () => {
  const rows = [0.1, 0.2, 999.7].map((principal, index) => ({
    date: `2026-05-1${index}`,
    principal,
    interest: 0,
  }));
  const draft = individual({ entreps: [borrower({ amount: 1000 })], schedule: rows });
  expect((await desk.post('loan_draft', draft)).status).toBe(200);
});
