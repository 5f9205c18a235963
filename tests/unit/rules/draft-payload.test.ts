import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftJson, draftPathOf } from '../../../shared/rules/draft-payload.ts';
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
