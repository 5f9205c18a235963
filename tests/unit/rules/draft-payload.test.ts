import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisbursalWindow } from '../../../shared/model/reporting.ts';
import { checkDisbursal } from '../../../shared/rules/draft-amounts.ts';
import { draftJson, draftPathOf } from '../../../shared/rules/draft-payload.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { identityOf } from '../../../shared/rules/kinds/kinds.ts';
import { emptyMember } from '../../../shared/rules/members.ts';
import { group, individual, member } from './drafts.ts';

const photo = 'data:image/jpeg;base64,/9j/4AAQ';
const short = { description: 'She keeps cows.\r\n\u00a0She sells milk. \u0000' };

describe('the draft payload', () => {
  it('of an individual loan has exactly the documented fields', () => {
    const draft = individual({
      ...short,
      // What a person typed while the type was group stays, unsent.
      groupName: 'Tuungane',
      groupClientId: 'G',
      groupLoanId: 'GL',
      members: [member({ notPictured: true }), member({ clientId: '000043' })],
    });
    expect(draftJson(draft, photo)).toEqual({
      activity_id: 31,
      client_waiver_signed: true,
      currency: 'KES',
      description: 'She keeps cows.\n She sells milk.',
      description_language_id: 1,
      disburse_time: '2026-12-01',
      entreps: [
        {
          amount: 30000,
          client_id: '000042',
          first_name: 'Njeri',
          gender: 'female',
          last_name: 'Kimani',
          loan_id: 'LOAN/12/2024',
        },
      ],
      loanuse: 'to buy seeds and fertiliser.',
      location: 'Kakuma 1: Kenya',
      theme_type_id: 48,
      schedule: [
        { date: '2027-01-31', principal: 10000, interest: 600 },
        { date: '2027-02-28', principal: 10000, interest: 600 },
        { date: '2027-03-31', principal: 10000, interest: 600 },
      ],
      image_encoded: photo,
    });
  });

  it('of a group loan has the group’s fields and a flag for each borrower', () => {
    const draft = group({
      ...short,
      schedule: [{ date: '2027-01-31', principal: '30000.50', interest: '' }],
    });
    expect(draftJson(draft, null)).toEqual({
      activity_id: 31,
      client_waiver_signed: true,
      currency: 'KES',
      description: 'She keeps cows.\n She sells milk.',
      description_language_id: 1,
      disburse_time: '2026-12-01',
      entreps: [
        expect.objectContaining({ amount: 10000, client_id: '000042' }),
        expect.objectContaining({ amount: 20000, client_id: '000043', first_name: 'Akinyi' }),
      ],
      group_name: 'Tuungane Women Group',
      internal_client_id: 'G-7',
      internal_loan_id: 'GL-7',
      loanuse: 'to buy seeds and fertiliser.',
      location: 'Kakuma 1: Kenya',
      not_pictured: [false, true],
      theme_type_id: 48,
      schedule: [{ date: '2027-01-31', principal: 30000.5 }],
    });
  });

  it('leaves out empty fields, and blank lines with their flags', () => {
    const empty = individual({
      members: [emptyMember()],
      location: ' ',
      activityId: '',
      languageId: '',
      loanUse: ' ',
      description: '\u00a0',
      waiverSigned: false,
      themeTypeId: '',
      currency: '',
      disbursalDate: '',
      schedule: [{ date: '', principal: ' ', interest: '' }],
    });
    expect(draftJson(empty, null)).toEqual({ client_waiver_signed: false });
    expect(draftJson({ ...empty, loanType: 'group' }, null)).toEqual({ client_waiver_signed: false });
    const blank = { ...emptyMember(), notPictured: true };
    const json = draftJson(group({ members: [member(), blank, member({ notPictured: true })] }), null);
    expect(json).toMatchObject({ entreps: [{}, {}], not_pictured: [false, true] });
  });

  it('keeps every letter: location verbatim, names in NFC, ids as text', () => {
    const location = 'São Tomé:  São Tomé and Príncipe ';
    const json = draftJson(
      individual({
        location,
        members: [
          member({ givenName: 'Nguye\u0302\u0303n Thi\u0323', familyName: 'Ольга 🐄', clientId: '007' }),
        ],
      }),
      null,
    );
    expect(json.location).toBe(location);
    expect(json.entreps).toEqual([
      expect.objectContaining({ first_name: 'Nguyễn Thị', last_name: 'Ольга 🐄', client_id: '007' }),
    ]);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it('has amounts as numbers of the same value, integers without a point', () => {
    const cents = fc.integer({ min: 1, max: 2_000_000_000 });
    fc.assert(
      fc.property(cents, (value) => {
        const amount = `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
        const text = JSON.stringify(draftJson(individual({ members: [member({ amount })] }), null));
        expect(text).toContain(`"amount":${value / 100},`);
      }),
    );
  });
});

it('maps a field that Kiva names to its place in the form', () => {
  const draft = group({
    members: [emptyMember(), member(), member()],
    schedule: [
      { date: '', principal: '', interest: '' },
      { date: 'x', principal: '', interest: '' },
    ],
  });
  expect(
    [
      'entreps[1].first_name',
      'entreps.0.loan_id',
      'entreps[9].amount',
      'entreps',
      'schedule[0].date',
      'not_pictured[0]',
      'internal_loan_id',
      'image_encoded',
      'entreps[0].nonsense',
      'toString',
      '',
    ].map((path) => draftPathOf(draft, path)),
  ).toEqual([
    'members.2.givenName',
    'members.1.loanId',
    'members',
    'members',
    'schedule.1.date',
    'members.1.notPictured',
    'groupLoanId',
    'photoId',
    'members.1',
    '',
    '',
  ]);
});

describe('what Kiva’s material leaves open, as the partner agreed', () => {
  const usual = { groupFields: 'groups', scheduleParameters: false } as const;

  it('an individual loan may have the fields of groups, whose ids are its own', () => {
    const draft = individual({});
    const sent = draftJson(draft, null, { ...usual, groupFields: 'all' });
    expect(sent).toEqual({
      ...draftJson(draft, null),
      ...{ group_name: 'No Group', internal_client_id: '000042', internal_loan_id: 'LOAN/12/2024' },
      not_pictured: [false],
    });
    expect(identityOf('draft', sent)).toBe(identityOf('draft', draftJson(draft, null)));
    expect(draftJson(group({}), null, { ...usual, groupFields: 'all' })).toEqual(draftJson(group({}), null));
  });

  it('a draft may name the plan of its schedule, if that is whole', () => {
    const own = {
      ...emptyDraft().plan,
      firstDate: '2027-01-31',
      count: '3',
      every: '1',
      unit: 'month',
    } as const;
    const draft = individual({ plan: { ...own, annualRate: '24', interestType: 'flat' } });
    const sent = (of: typeof draft) =>
      draftJson(of, null, { ...usual, scheduleParameters: true }).schedule_parameters;
    expect(sent(draft)).toEqual({
      ...{ firstRepaymentDate: '2027-01-31', nInstallments: 3, nRepeat: 1, nRepeatUnit: 'months' },
      ...{ interestRateType: 'flat', annualRate: '24' },
    });
    expect(sent({ ...draft, plan: { ...draft.plan, annualRate: '' } })).toBeUndefined();
    expect(sent({ ...draft, plan: { ...draft.plan, unit: 'end' } })).toBeUndefined();
    expect(sent({ ...draft, schedule: [] })).toBeUndefined();
    expect(draftJson(draft, null)).not.toHaveProperty('schedule_parameters');
  });

  it('the window for the disbursal date may be another', () => {
    const rules = (date: string, window?: DisbursalWindow) =>
      checkDisbursal(date, '2026-12-01', window).map(({ rule }) => rule);
    expect([rules('2026-11-01'), rules('2027-03-02')]).toEqual([['disbursalTooOld'], ['disbursalTooFar']]);
    const wide = { pastDays: 60, futureDays: 100 };
    expect([rules('2026-11-01', wide), rules('2027-03-02', wide)]).toEqual([[], []]);
    expect(rules('2026-11-30', { pastDays: 0, futureDays: 0 })).toEqual(['disbursalTooOld']);
  });
});
