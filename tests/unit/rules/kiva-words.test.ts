import { describe, expect, test } from 'vitest';
import { rowProblems } from '../../../electron/practice/api/repayment-problems.ts';
import { FAULTS } from '../../../electron/practice/faults/faults.ts';
import { PUBLISH_RULES } from '../../../electron/practice/pa2/publish-rules.ts';
import { loadMessages } from '../../../renderer/i18n/languages.ts';
import { languages } from '../../../shared/language.ts';
import {
  issueCodes,
  issueCodesIn,
  type KivaReading,
  kivaReadings,
  readKivaWords,
} from '../../../shared/rules/kiva-words.ts';

/** What each rule of PA2 says, as the practice server knows it. */
const ofRules: Record<string, KivaReading> = {
  'activity-missing': 'needed',
  'currency-missing': 'needed',
  'description-missing': 'needed',
  'description-language-missing': 'needed',
  'disbursal-date-missing': 'needed',
  'borrowers-missing': 'needed',
  'loan-use-missing': 'needed',
  'location-missing': 'needed',
  'borrower-client-id-missing': 'needed',
  'borrower-loan-id-missing': 'needed',
  'borrower-first-name-missing': 'needed',
  'borrower-last-name-missing': 'needed',
  'borrower-gender-missing': 'needed',
  'waiver-not-signed': 'waiver',
  'photo-missing': 'photo',
  'disbursal-date-window': 'disbursal',
  'loan-amount-too-small': 'tooSmall',
  'borrower-amount-zero': 'zeroAmount',
  'group-name-on-individual': 'groupOnly',
  'internal-client-id-on-individual': 'groupOnly',
  'internal-loan-id-on-individual': 'groupOnly',
  'not-pictured-on-individual': 'groupOnly',
  'group-name-missing': 'needed',
  'not-pictured-missing': 'flags',
  'schedule-missing': 'needed',
  'schedule-row-incomplete': 'needed',
  'schedule-negative': 'negative',
  'schedule-sum': 'scheduleSum',
  'schedule-before-disbursal': 'scheduleDate',
  'schedule-not-rising': 'scheduleDate',
};

/** Fields as Kiva names them, for the rules whose text does not name one. */
const fieldOf: Record<string, string> = {
  'borrower-client-id-missing': 'entreps[0].client_id',
  'waiver-not-signed': 'client_waiver_signed',
  'photo-missing': 'image_encoded',
  'not-pictured-missing': 'not_pictured',
};

describe('what PA2 asks for before a draft is published', () => {
  test.each(PUBLISH_RULES.map(({ name, message }) => [name, message]))('%s is read: %s', (name, message) => {
    expect(readKivaWords(`${fieldOf[name] ?? 'entreps'} ${message}`)).toBe(ofRules[name]);
  });
});

test('each problem of a repayment is read', () => {
  const loan = { status: 'ended', internal_client_id: 'C-1', loan_local_price: '100' };
  const row = { loan_id: 'LN-1', client_id: 'C-2', amount: 101 };
  const said = (context: object) =>
    rowProblems({ row, loan, repeated: false, last: undefined, ...context } as Parameters<
      typeof rowProblems
    >[0]).map(({ details }) => readKivaWords(details));
  expect(said({ loan: undefined })).toEqual(['unknownLoan']);
  expect(said({})).toEqual(['notRepaying', 'client', 'tooMuch']);
  const paying = { ...loan, status: 'payingBack', internal_client_id: '' };
  expect(said({ loan: paying, repeated: true })).toEqual(['tooMuch', 'repeated']);
  expect(said({ loan: paying, row: { ...row, amount: -1 } })).toEqual(['negative']);
  expect(said({ loan: paying, row: { ...row, amount: 0 }, last: 5 })).toEqual(['zero', 'lower']);
});

test.each<[string, KivaReading]>([
  // Of journals and of shapes, by the practice server.
  ['No journal can be taken: there is no loan LN-9', 'unknownLoan'],
  ['loan LN-9 is fundRaising', 'notRepaying'],
  ['loan LN-9 does not belong to client C-2', 'client'],
  ['The body must be {"journals": [...]}', 'body'],
  ['The body must be a bare list', 'body'],
  ['journals must not be empty', 'needed'],
  ['journals[0].subject is missing', 'needed'],
  ['journals[0].body must be a text that is not blank', 'format'],
  ['journals[0].image_url must be a web address', 'webAddress'],
  ['disburse_time must be a date written YYYY-MM-DD', 'format'],
  ['entreps[0].amount must be a number', 'format'],
  ['activity_id 999 is not in config/activities', 'notInList'],
  ['location "Nowhere" is not a full_name of config/locations', 'notInList'],
  ['image_encoded must be a data URI of a PNG, JPEG or GIF in base64', 'photo'],
  ['not_pictured has 2 values for 3 entreps', 'flags'],
  // Of tokens and of servers (API.md §1.6).
  ['token not valid: expired', 'token'],
  ['token not valid: it lacks the scope create:repayment', 'noScope'],
  ['token not valid: no access to this partner', 'otherPartner'],
  ['invalid_client', 'credentials'],
  ['invalid_scope', 'noScope'],
  ['invalid_target', 'audience'],
  ['Too many requests', 'busy'],
  ['Internal Server Error', 'failed'],
  ['Request Entity Too Large', 'tooLarge'],
  ['Method Not Allowed', 'address'],
  // PA2's own words, as far as they are public (API.md §4.2, §5.3).
  [
    'Disbursal date must be less than 30 days in the past and no more than 90 days in the future',
    'disbursal',
  ],
  ['The loan amount must be more than $5 USD', 'tooSmall'],
  ['Each borrower must have a non-zero amount', 'zeroAmount'],
  ['The credit limit of this theme is reached', 'creditLimit'],
  ['This loan is delinquent', 'delinquent'],
  ['This loan is prepaid', 'prepaid'],
  ['Loan not reported', 'notReported'],
])('%j means %s', (words, reading) => {
  expect(readKivaWords(words)).toBe(reading);
});

test('each refusal that the practice server plays is read', () => {
  const played = Object.values(FAULTS).flatMap((fault) => {
    if (fault.processed) return [];
    const answer = fault.act({ delayMs: 0, port: 1, over: new AbortController().signal, firstLoan: null });
    if (typeof answer === 'string' || !answer.body.startsWith('{')) return [];
    const body = JSON.parse(answer.body) as { message?: string; error?: string };
    return [body.message ?? body.error ?? ''];
  });
  expect(played.length).toBeGreaterThan(3);
  expect(played.filter((words) => readKivaWords(words) === null)).toEqual([]);
});

test('what nothing is known of has no reading', () => {
  for (const words of ['', 'Bonjour', 'E-4711']) expect(readKivaWords(words)).toBeNull();
});

test.each([
  ['BPD', ['BPD']],
  ['BPP, EPP', ['BPP', 'EPP']],
  ['G', ['G']],
  ['FPU; G', ['FPU', 'G']],
  ['Issue BPD: see the note', ['BPD']],
  ['Group G needs a photo', []],
  ['issue (practice)', []],
  ['', []],
])('%j has the issue codes %j', (detail, codes) => {
  expect(issueCodesIn(detail)).toEqual(codes);
});

test.each(languages)('every known problem says in %s what it means and what to do', async (language) => {
  const { kivaWords, errors } = await loadMessages(language);
  const texts: Record<string, { what: string; next: string }> = {
    ...kivaWords.reading,
    ...kivaWords.issue.code,
  };
  expect(Object.keys(texts).sort()).toEqual([...kivaReadings, ...issueCodes].sort());
  const whole = /^\p{Lu}.*[.!?]$/u;
  const wrong = [
    ...Object.entries(texts).filter(([, { what, next }]) => !whole.test(what) || !whole.test(next)),
    ...Object.entries(errors).filter(([, { title, next }]) => title.trim() === '' || !/[.!?]$/.test(next)),
  ];
  expect(wrong).toEqual([]);
});
