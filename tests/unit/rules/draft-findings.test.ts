import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishContext } from '../../../electron/practice/pa2/publish-rule.ts';
import { PUBLISH_RULES, publishProblems } from '../../../electron/practice/pa2/publish-rules.ts';
import type { DraftContent, Member } from '../../../shared/model/draft.ts';
import { checkDraft, type DraftContext } from '../../../shared/rules/draft-findings.ts';
import { draftJson, draftPathOf } from '../../../shared/rules/draft-payload.ts';
import { findingRules } from '../../../shared/rules/findings.ts';
import { emptyMember } from '../../../shared/rules/members.ts';
import { openDesk } from '../practice/support.ts';
import { group, individual, lists, member, today } from './drafts.ts';

const context: DraftContext = {
  today,
  otherLoanIds: new Set(['TAKEN']),
  usdRate: '129',
  choices: lists,
  hasPhoto: true,
};
const photo = 'data:image/jpeg;base64,/9j/4AAQ';
const publish: PublishContext = { today, unitsPerUsd: new Map([['KES', 129]]) };

const found = (draft: DraftContent, more: Partial<DraftContext> = {}) =>
  checkDraft(draft, { ...context, ...more }).map(
    ({ rule, path, certainty }) => `${rule} ${path} ${certainty}`,
  );
const first = (more: Partial<Member>) => individual({ members: [member(more)] });
const row = (date: string, principal: string, interest = '0') => ({ date, principal, interest });

it('finds nothing in good drafts', () => {
  expect(found(individual())).toEqual([]);
  expect(found(group())).toEqual([]);
});

it('reports one finding for an empty draft', () => {
  const draft = {
    ...individual(),
    members: [emptyMember()],
    schedule: [],
    location: '',
    activityId: '',
    languageId: '',
  };
  const empty = { ...draft, loanUse: '', description: '', themeTypeId: '', currency: '', disbursalDate: '' };
  expect(found(empty, { hasPhoto: false })).toEqual(['draftEmpty  blocks']);
  expect(found({ ...empty, loanType: 'group' }, { hasPhoto: false })).toEqual(['draftEmpty  blocks']);
  expect(found(empty)).not.toContain('draftEmpty  blocks');
});

describe('each problem is one finding', () => {
  it.each<[string, DraftContent]>([
    ['missing members.0.gender pa2', first({ gender: '' })],
    [
      'missing members.1.loanId pa2',
      group({ members: [member({ amount: '1' }), member({ loanId: ' ', amount: '29999', clientId: 'x' })] }),
    ],
    ['missing groupName pa2', group({ groupName: '' })],
    ['missing groupClientId maybe', group({ groupClientId: '' })],
    ['missing themeTypeId maybe', individual({ themeTypeId: '' })],
    ['waiverMissing waiverSigned pa2', individual({ waiverSigned: false })],
    ['amountInvalid members.0.amount blocks', first({ amount: '30.000,00' })],
    ['amountInvalid members.0.amount blocks', first({ amount: '999999999999999.99' })],
    ['amountTooExact members.0.amount blocks', first({ amount: '29999.999' })],
    ['amountUnclear members.0.amount blocks', first({ amount: '30.000' })],
    ['amountUnclear schedule.0.principal blocks', individual({ schedule: [row('2027-01-31', '30.000')] })],
    [
      'amountUnclear schedule.0.interest blocks',
      individual({ schedule: [row('2027-01-31', '30000', '1.500')] }),
    ],
    [
      'amountNotPositive members.0.amount pa2',
      individual({ members: [member({ amount: '0' })], schedule: [row('2027-01-31', '0')] }),
    ],
    [
      'amountOddUnit members.0.amount maybe, amountOddUnit schedule.1.principal maybe',
      individual({
        currency: 'PYG',
        members: [member({ amount: '30000.5' })],
        schedule: [row('2027-01-31', '15000'), row('2027-02-28', '15000.50')],
      }),
    ],
    ['disbursalTooOld disbursalDate pa2', individual({ disbursalDate: '2026-10-22' })],
    [
      'disbursalTooFar disbursalDate pa2',
      individual({ disbursalDate: '2027-02-20', schedule: [row('2027-03-01', '30000')] }),
    ],
    ['dateInvalid disbursalDate blocks', individual({ disbursalDate: '2026-02-30' })],
    ['scheduleMissing schedule pa2', individual({ schedule: [] })],
    ['scheduleSum schedule maybe', individual({ schedule: [row('2027-01-31', '29999.99')] })],
    ['scheduleBeforeDisbursal schedule.0.date maybe', individual({ schedule: [row('2026-12-01', '30000')] })],
    [
      'scheduleNotRising schedule.1.date maybe',
      individual({ schedule: [row('2027-01-31', '1'), row('2027-01-31', '29999')] }),
    ],
    ['missing schedule.0.date maybe', individual({ schedule: [row('', '30000')] })],
    ['dateInvalid schedule.0.date blocks', individual({ schedule: [row('31/01/2027', '30000')] })],
    [
      'amountInvalid schedule.0.interest blocks',
      individual({ schedule: [row('2027-01-31', '30000', '5%')] }),
    ],
    [
      'amountNegative schedule.0.interest maybe',
      individual({ schedule: [row('2027-01-31', '30000', '-5')] }),
    ],
    ['loanIdTaken members.0.loanId maybe', first({ loanId: 'TAKEN ' })],
    ['loanIdTaken groupLoanId maybe', group({ groupLoanId: 'TAKEN' })],
    [
      'loanIdRepeated members.1.loanId maybe',
      group({ members: [member({ amount: '1' }), member({ amount: '29999', clientId: 'x' })] }),
    ],
    [
      'clientIdRepeated members.1.clientId maybe',
      group({ members: [member({ amount: '1' }), member({ amount: '29999', loanId: 'x' })] }),
    ],
    [
      'groupNobodyPictured members maybe',
      group({ members: group().members.map((each) => ({ ...each, notPictured: true })) }),
    ],
    ['groupTooSmall members pa2', group({ members: [member()] })],
    ['memberEmpty members.2 maybe', group({ members: [...group().members, emptyMember()] })],
    ['choiceGone location pa2', individual({ location: 'KAKUMA 1: Kenya' })],
    ['choiceGone activityId pa2', individual({ activityId: '32' })],
    ['choiceGone themeTypeId pa2', individual({ themeTypeId: '1' })],
    ['choiceGone activityId blocks', individual({ activityId: 'Farming' })],
    ['choiceGone activityId blocks', individual({ activityId: '0' })],
    ['loanUseStart loanUse maybe', individual({ loanUse: 'buying seeds' })],
    ['loanUseName loanUse maybe', individual({ loanUse: 'to help Njeri buy seeds' })],
    ['loanUseMoney loanUse maybe', individual({ loanUse: 'to use KES 30,000 for seeds' })],
    [
      'firstPerson description maybe',
      individual({ description: `${individual().description} I thank you.` }),
    ],
    [
      'phoneInText description maybe',
      individual({ description: `${individual().description} Call 0712345678.` }),
    ],
    [
      'emailInText description maybe',
      individual({ description: `${individual().description} a@example.com` }),
    ],
    [
      'surnameInText description maybe',
      individual({ description: `${individual().description} Mrs Kimani` }),
    ],
    [
      'strangerInText description maybe',
      individual({ description: `${individual().description} Her name is Rose.` }),
    ],
    ['genderWords description maybe', first({ gender: 'male' })],
    ['descriptionLanguage description maybe', individual({ languageId: '2' })],
    ['descriptionShort description maybe', individual({ description: 'She keeps cows.' })],
  ])('%s', (expected, draft) => {
    expect(found(draft).join(', ')).toBe(expected);
  });

  it('distinguishes numbers and words', () => {
    const values = (draft: DraftContent) => checkDraft(draft, context).map((finding) => finding.values);
    expect(values(individual({ schedule: [row('2027-01-31', '29999.99')] }))).toEqual([
      { amount: '30000', principal: '29999.99', difference: '0.01' },
    ]);
    expect(values(individual({ disbursalDate: '2026-10-22' }))).toEqual([{ days: 30 }]);
    expect(values(first({ gender: 'male' }))).toEqual([{ words: 'her, She' }]);
  });

  it('accepts the first and the last day of PA2’s window', () => {
    const schedule = [row('2027-03-01', '30000')];
    for (const disbursalDate of ['2026-10-23', '2027-02-19'])
      expect(found(individual({ disbursalDate, schedule }))).toEqual([]);
  });

  it('includes warnings of the photo worker', () => {
    expect(found(individual(), { photoNotes: [{ rule: 'photoPortrait' }] })).toEqual([
      'photoPortrait photoId maybe',
    ]);
    expect(found(individual(), { hasPhoto: false })).toEqual(['photoMissing photoId pa2']);
  });

  it('needs more than five dollars, if the rate is known', () => {
    const small = (amount: string) =>
      individual({ members: [member({ amount })], schedule: [row('2027-01-31', amount)] });
    expect(found(small('645'))).toEqual(['amountTooSmall members.0.amount pa2']);
    expect(found(small('645.01'))).toEqual([]);
    for (const usdRate of [null, undefined, 'x', '0'])
      expect(found(small('1'), { usdRate: usdRate ?? null })).toEqual([]);
  });

  it('ignores fields that an individual loan does not send', () => {
    const others = [member(), emptyMember(), member({ amount: 'x', loanId: 'TAKEN' })];
    expect(found(individual({ members: others, groupLoanId: 'TAKEN' }))).toEqual([]);
  });

  it('reports less without the lists, and nothing wrong', () => {
    expect(found(individual({ activityId: '32', languageId: '9' }), { choices: null })).toEqual([]);
    expect(found(individual({ loanUse: 'buying', description: '' }), { choices: null })).toContain(
      'loanUseStart loanUse maybe',
    );
  });
});

/** For each rule of the practice server, drafts that break only that confirmed rule. */
const broken: Readonly<Record<string, readonly DraftContent[]>> = {
  'activity-missing': [individual({ activityId: '' })],
  'currency-missing': [individual({ currency: '' })],
  'description-missing': [individual({ description: ' \n' })],
  'description-language-missing': [individual({ languageId: '' })],
  'disbursal-date-missing': [individual({ disbursalDate: '' })],
  'borrowers-missing': [individual({ members: [emptyMember()] }), group({ members: [emptyMember()] })],
  'loan-use-missing': [individual({ loanUse: '' })],
  'location-missing': [individual({ location: ' ' })],
  'borrower-client-id-missing': [
    first({ clientId: '' }),
    group({ members: [member(), member({ clientId: ' ' })] }),
  ],
  'borrower-loan-id-missing': [first({ loanId: '' })],
  'borrower-first-name-missing': [first({ givenName: ' ' })],
  'borrower-last-name-missing': [first({ familyName: '' })],
  'borrower-gender-missing': [first({ gender: '' })],
  'waiver-not-signed': [individual({ waiverSigned: false })],
  'photo-missing': [],
  'disbursal-date-window': [
    individual({ disbursalDate: '2026-10-22' }),
    individual({ disbursalDate: '2027-02-20' }),
  ],
  'loan-amount-too-small': [
    first({ amount: '645' }),
    group({ members: [member({ amount: '300' }), member({ amount: '345' })] }),
  ],
  'borrower-amount-zero': [
    first({ amount: '' }),
    group({ members: [member(), member({ amount: '0' })] }),
    first({ amount: '-1' }),
  ],
  'group-name-on-individual': [group({ members: [member()] })],
  'internal-client-id-on-individual': [group({ members: [member()] })],
  'internal-loan-id-on-individual': [group({ members: [member(), emptyMember()] })],
  'not-pictured-on-individual': [group({ members: [member()], groupName: '' })],
  'group-name-missing': [group({ groupName: ' ' })],
  'not-pictured-missing': [],
  'schedule-missing': [individual({ schedule: [] }), individual({ schedule: [row('', '', '')] })],
  'schedule-row-incomplete': [
    individual({ schedule: [row('', '30000')] }),
    individual({ schedule: [row('2027-01-31', '')] }),
  ],
  'schedule-negative': [
    individual({ schedule: [row('2027-01-31', '30000', '-1')] }),
    individual({ schedule: [row('2027-01-31', '-1'), row('2027-02-28', '30001')] }),
  ],
  'schedule-sum': [individual({ schedule: [row('2027-01-31', '29999.99')] })],
  'schedule-before-disbursal': [individual({ schedule: [row('2026-12-01', '30000')] })],
  'schedule-not-rising': [individual({ schedule: [row('2027-01-31', '1'), row('2027-01-31', '29999')] })],
};

/** Rules that the program's drafts cannot break. */
const impossible = ['not-pictured-missing'];

const confirmed = new Set(PUBLISH_RULES.filter(({ mark }) => mark === 'CONFIRMED').map(({ name }) => name));
const refusals = (draft: DraftContent, image: string | null = photo) =>
  publishProblems(draftJson(draft, image), publish);
/** A finding replaces those that follow from it: a missing amount is also too small. */
const standsFor = (path: string, field: string) =>
  path === field || field.startsWith(`${path}.`) || path.startsWith(`${field}.`);

describe('the same findings as a strict PA2', () => {
  it('cover all its rules', () => {
    expect(Object.keys(broken).sort()).toEqual(PUBLISH_RULES.map(({ name }) => name).sort());
  });

  it.each(Object.entries(broken).filter(([name]) => !impossible.includes(name)))('%s', (name, drafts) => {
    const all = name === 'photo-missing' ? [individual()] : drafts;
    const image = name === 'photo-missing' ? null : photo;
    expect(all.length).toBeGreaterThan(0);
    for (const draft of all) {
      const problems = refusals(draft, image);
      const findings = checkDraft(draft, { ...context, hasPhoto: image !== null });
      expect(problems.map(({ rule }) => rule)).toContain(name);
      for (const { rule, field } of problems) {
        const certainties = confirmed.has(rule) ? ['pa2', 'blocks'] : ['maybe', 'pa2', 'blocks'];
        const caught = findings.filter(({ certainty }) => certainties.includes(certainty));
        const path = rule.endsWith('-on-individual') ? 'members' : draftPathOf(draft, field);
        expect(
          caught.some((finding) => standsFor(finding.path, path)),
          `${rule} ${field}`,
        ).toBe(true);
      }
      expect(findings.some(({ certainty }) => certainty === 'pa2')).toBe(confirmed.has(name));
    }
  });

  it('the server rejects what the checks call pa2 and accepts the rest, whichever fields are missing', () => {
    const blankable = [
      'location',
      'activityId',
      'languageId',
      'loanUse',
      'description',
      'currency',
      'disbursalDate',
      'groupName',
      'themeTypeId',
      'groupLoanId',
    ] as const;
    const text = (value: string) => fc.constantFrom(value, value, '');
    const anyMember: fc.Arbitrary<Member> = fc.record({
      clientId: text('C1'),
      loanId: fc.constantFrom('L1', ' '),
      givenName: text('Njeri'),
      familyName: text('Kimani'),
      gender: fc.constantFrom('female', 'unknown', ''),
      notPictured: fc.boolean(),
      amount: fc.constantFrom('30000', '600', '40', '0', ''),
    });
    const some = fc.array(anyMember, { minLength: 1, maxLength: 3 });
    const members = fc.oneof(fc.constant<Member[]>([member(), member({ clientId: 'C2' })]), some);
    const changes: fc.Arbitrary<Partial<DraftContent>> = fc.record({
      loanType: fc.constantFrom('individual', 'group'),
      members,
      waiverSigned: fc.constantFrom(true, true, false),
      disbursalDate: fc.constantFrom('2026-12-01', '2026-10-22', '2027-02-20'),
      schedule: fc.constantFrom('30000', '1', '').map((sum) => (sum === '' ? [] : [row('2027-03-31', sum)])),
    });
    fc.assert(
      fc.property(
        changes,
        fc.subarray([...blankable], { maxLength: 2 }),
        fc.boolean(),
        (change, blanked, hasPhoto) => {
          const draft = { ...individual({ groupName: 'Tuungane', groupLoanId: 'G' }), ...change };
          for (const field of blanked) draft[field] = '';
          const refused = refusals(draft, hasPhoto ? photo : null).filter(({ rule }) => confirmed.has(rule));
          const usdRate = draft.currency === '' ? null : '129';
          const findings = checkDraft(draft, { ...context, hasPhoto, usdRate });
          const caught = findings.filter(({ certainty }) => certainty !== 'maybe');
          expect(caught.length > 0, JSON.stringify([caught, refused])).toBe(refused.length > 0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

it('a strict server accepts the good drafts, and documents every field of them', async () => {
  const desk = await openDesk({ today, strict: true });
  for (const draft of [individual(), group()])
    expect((await desk.post('loan_draft', draftJson(draft, photo))).status).toBe(200);
  const refused = await desk.post('loan_draft', draftJson(individual({ activityId: '999999' }), photo));
  expect(refused.status).toBe(400);
});

it('each rule is named once', () => {
  expect(new Set(findingRules).size).toBe(findingRules.length);
});
