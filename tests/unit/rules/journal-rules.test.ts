import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../../renderer/i18n/languages.ts';
import { languages } from '../../../shared/language.ts';
import type { JournalCandidate } from '../../../shared/model/journal-candidate.ts';
import type { JournalEntry } from '../../../shared/model/work.ts';
import {
  createEntry,
  createLoanSearch,
  sortByOldestUpdate,
} from '../../../shared/rules/journal-candidates.ts';
import { blockedEntries, checkJournals, splitJournals } from '../../../shared/rules/journal-checks.ts';
import { checkImageUrl } from '../../../shared/rules/journal-image.ts';
import { applyTemplate, factsOf, resetToTemplate } from '../../../shared/rules/journal-template.ts';
import { plainLetters } from '../../../shared/rules/letters.ts';
import {
  begunField,
  bracedFields,
  bracesOf,
  fieldName,
  templateFields,
} from '../../../shared/rules/template-fields.ts';

const loan = (changes: Partial<JournalCandidate> = {}): JournalCandidate => ({
  loanId: '000042',
  clientId: 'C-42',
  name: 'Achieng Otieno',
  status: 'payingBack',
  place: 'Kisumu: Kenya',
  givenName: '',
  language: 'en',
  activity: 'Farming',
  loanUse: 'to buy a water pump',
  currency: 'KES',
  localPrice: '50000',
  repaid: '12500',
  borrowerCount: 1,
  createTime: 1_700_000_000,
  lastJournalAt: null,
  ...changes,
});
const money = (amount: string, currency: string) => `${amount} ${currency}`;
const entryOf = (changes: Partial<JournalCandidate> = {}) => {
  const of = loan(changes);
  return createEntry(of, factsOf(of, money));
};
const entry = (changes: Partial<JournalEntry> = {}): JournalEntry => ({
  loanId: '1',
  clientId: 'C',
  subject: 'News',
  body: 'All is well.',
  imageUrl: '',
  ...changes,
});
const rules = (entries: JournalEntry[], columns: '' | 'two' | 'three' = '') =>
  checkJournals({ entries }, { reporting: { columns }, openJournals: [] }).map(
    ({ rule, path, certainty }) => `${certainty} ${rule} ${path}`,
  );

const allBraces = languages.flatMap((language) => templateFields.map((field) => bracesOf(field, language)));

describe('templates', () => {
  test('fill every field, however its name is written', () => {
    const body = [...templateFields.map((field) => bracesOf(field, 'en')), '{ First  Name }', '{other}'].join(
      '|',
    );
    const [made] = applyTemplate({ entries: [entryOf()] }, { subject: 'News of {first name}', body }).entries;
    expect(made?.subject).toBe('News of Achieng');
    expect(made?.body).toBe(
      'Achieng|Achieng Otieno|Farming|Kisumu|to buy a water pump|12500 KES|000042|Achieng|{other}',
    );
  });

  test('keep the braces of unknown values, which block that journal only', () => {
    const entries = [entryOf(), entryOf({ loanId: '2', activity: '' })];
    const journals = applyTemplate({ entries }, { subject: 'News', body: '{name}: {activity}' });
    const findings = checkJournals(journals, { reporting: { columns: '' }, openJournals: [] });
    expect(journals.entries[1]?.body).toBe('Achieng Otieno: {activity}');
    expect(findings).toEqual([
      { rule: 'fieldUnfilled', path: 'entries.1.body', certainty: 'blocks', values: { field: '{activity}' } },
    ]);
    expect(blockedEntries(findings)).toEqual([1]);
  });

  test('do not fill a value that looks like a field again', () => {
    const [made] = applyTemplate(
      { entries: [entryOf({ name: '{place}', borrowerCount: 3 })] },
      { subject: '{first name}', body: '$& $1 {name}' },
    ).entries;
    expect(made).toMatchObject({ subject: '{place}', body: '$& $1 {place}' });
  });

  test('use the draft’s first name, else the first word; a group keeps its name', () => {
    expect(factsOf(loan({ givenName: 'Mary Ann' }), money).firstName).toBe('Mary Ann');
    expect(factsOf(loan(), money).firstName).toBe('Achieng');
    expect(factsOf(loan({ name: 'Upendo Women', borrowerCount: 8 }), money).firstName).toBe('Upendo Women');
  });

  test('leave the first name to a person where the family name stands first', () => {
    const of = { name: 'Dang Thi Mai', place: 'Hanoi: Vietnam' };
    const { entries } = applyTemplate(
      { entries: [entryOf(of)] },
      { subject: 'News of {first name}', body: 'Well.' },
    );
    expect(rules(entries)).toContain('blocks firstNameUnknown entries.0.subject');
    expect(factsOf(loan({ ...of, givenName: 'Mai' }), money).firstName).toBe('Mai');
  });

  test('keep journals edited by hand when the template changes; one may return to it', () => {
    const own = { ...entryOf(), byHand: true, body: 'Mine.' };
    const typed = entry();
    const template = { subject: 'S', body: 'B {name}' };
    const made = applyTemplate({ entries: [own, typed, entryOf()] }, template);
    expect(made.entries.map(({ body }) => body)).toEqual(['Mine.', 'All is well.', 'B Achieng Otieno']);
    const back = resetToTemplate(template, own);
    expect([back.body, back.byHand]).toEqual(['B Achieng Otieno', undefined]);
  });

  test('filling again changes nothing', () => {
    const parts = fc.constantFrom(...allBraces, 'a', '{', '}', ' ', '$&');
    fc.assert(
      fc.property(fc.array(parts), (all) => {
        const template = { subject: all.join(''), body: all.join('') };
        const once = applyTemplate({ entries: [entryOf()] }, template);
        expect(applyTemplate(once, template).entries[0]).toBe(once.entries[0]);
        expect(bracedFields(once.entries[0]?.body ?? '')).toEqual([]);
      }),
    );
  });
});

describe('names of fields in the languages of the program', () => {
  const named = fc.record({
    field: fc.constantFrom(...templateFields),
    language: fc.constantFrom(...languages),
    spelt: fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.normalize('NFD'),
      (name) => plainLetters(name),
      (name) => ` ${name.replaceAll(' ', '  ')} `,
    ),
  });

  test('fill a template whose fields are in any mixture of them', () => {
    fc.assert(
      fc.property(fc.array(named, { maxLength: 8 }), (fields) => {
        const body = fields.map(({ field, language, spelt }) => `{${spelt(fieldName(field, language))}}`);
        const plain = fields.map(({ field }) => bracesOf(field, 'en'));
        const filled = (texts: string[]) =>
          applyTemplate({ entries: [entryOf()] }, { subject: 'News', body: texts.join('|') }).entries[0]
            ?.body;
        expect(filled(body)).toBe(filled(plain));
      }),
    );
  });

  test('belong to one field each', () => {
    const fieldsOf = new Map<string, Set<string>>();
    for (const language of languages)
      for (const field of templateFields) {
        const name = plainLetters(fieldName(field, language));
        fieldsOf.set(name, (fieldsOf.get(name) ?? new Set()).add(field));
      }
    expect([...fieldsOf].filter(([, fields]) => fields.size > 1)).toEqual([]);
  });

  test('that stay unfilled are named as they were typed', () => {
    const journals = applyTemplate(
      { entries: [entryOf({ activity: '' })] },
      { subject: 'Nouvelles', body: 'Elle vit de {Activité}.' },
    );
    expect(checkJournals(journals)).toMatchObject([
      { rule: 'fieldUnfilled', values: { field: '{Activité}' } },
    ]);
  });

  test('are those that the messages of a language name', async () => {
    for (const language of languages) {
      const { findings } = await loadMessages(language);
      expect(bracedFields(findings.firstNameUnknown).map(({ text }) => text)).toEqual([
        bracesOf('name', language),
      ]);
    }
  });
});

describe('a field that is begun in a brace', () => {
  test.each([
    ['Noticias de {n', 'es', 'first name', 'ombre de pila}'],
    ['{MON', 'fr', 'amount repaid', 'tant remboursé}'],
    ['{prenom', 'fr', 'first name', '}'],
    ['{цел', 'ru', 'loan use', 'ь кредита}'],
    ['{first', 'pt', 'first name', ' name}'],
  ])('%s in %s', (before, language, field, rest) => {
    expect(begunField(before, '', language)).toMatchObject({ field, rest });
  });

  test.each([
    ['News of {', '', 'first name', 'first name}'],
    ['{f', ' grows maize', 'first name', 'irst name}'],
    ['{Am', '', 'amount repaid', 'ount repaid}'],
    ['{loan ', '', 'loan use', 'use}'],
  ])('%s', (before, behind, field, rest) => {
    expect(begunField(before, behind, 'en')).toEqual({ field, name: field, rest });
  });

  test.each([
    ['no brace', ''],
    ['{who', ''],
    ['{first name}', ''],
    ['{fir', 'st name}'],
  ])('is none in %s before %s', (before, behind) => {
    expect(begunField(before, behind, 'en')).toBeNull();
  });
});

describe('checks', () => {
  test('need a client id with three columns only', () => {
    expect(rules([entry({ clientId: '' })], 'three')).toEqual(['blocks clientMissing entries.0.clientId']);
    expect(rules([entry({ clientId: '' })], 'two')).toEqual([]);
    expect(rules([entry({ clientId: '' })])).toEqual([]);
  });

  test('block an id damaged by a spreadsheet, unless Kiva has that loan', () => {
    expect(rules([entry({ loanId: '1.23457E+15' })])).toEqual(['blocks idSpoilt entries.0.loanId']);
  });

  test('warn of one text for two loans, ignoring invisible differences', () => {
    const twins = [
      entry(),
      entry({ loanId: '2', body: ' All is\u00a0well.\u200b' }),
      entry({ loanId: '3', body: 'Other.' }),
    ];
    expect(rules(twins)).toEqual(['maybe sameText entries.1.body']);
  });

  test('report tags that kiva.org drops, long texts, and braces in a subject', () => {
    expect(rules([entry({ body: '<u>x</u>' })])).toEqual(['maybe tagUnknown entries.0.body']);
    expect(rules([entry({ body: 'x'.repeat(206) })])).toEqual(['maybe journalCut entries.0.body']);
    expect(rules([entry({ subject: 'News of {first name}' })])).toEqual([
      'blocks firstNameUnknown entries.0.subject',
    ]);
  });

  test.each([
    ['Mar?a sells bread.', true],
    ['MU\ufffdOZ', true],
    ['O&#39;Brien sells bread.', false],
    ['O&amp;#39;Brien sells bread.', true],
    ['Who helps?Everybody. See https://kiva.org/page?id=3, kiva.org?x & more?', false],
  ])('letters that are lost are worth a look: %s', (body, isLost) => {
    expect(rules([entry({ body })])).toEqual(isLost ? ['maybe garbled entries.0.body'] : []);
    expect(rules([entry({ subject: 'O&#39;Brien' })])).toEqual(['maybe garbled entries.0.subject']);
  });

  test('report addresses of pictures', () => {
    const of = (url: string) => checkImageUrl(url, 'p').map(({ rule }) => rule);
    expect(of('')).toEqual([]);
    expect(of('https://www.kiva.org/img/s100/abc.jpg?v=2')).toEqual([]);
    expect(of('http://www.kiva.org/a.jpg')).toEqual(['imageUrlInvalid']);
    expect(of('https://user:pw@kiva.org/a.jpg')).toEqual(['imageUrlInvalid']);
    expect(of('https://drive.google.com/file/d/1/view')).toEqual(['imageNotPicture']);
    for (const query of ['Expires=1', 'X-Amz-Signature=a', 'a=1&sig=x', 'se=2026', 'token=t'])
      expect(of(`https://s.org/a.PNG?${query}`)).toEqual(['imageExpires']);
  });

  test('setting journals aside splits them completely, each journal once', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.nat({ max: 12 })), (bodies, places) => {
        const entries = bodies.map((body, index) => entry({ body, loanId: String(index) }));
        const { rest, aside } = splitJournals({ entries }, places);
        const ids = [...rest.entries, ...aside.entries].map(({ loanId }) => loanId);
        expect(ids.toSorted()).toEqual(entries.map(({ loanId }) => loanId).toSorted());
        expect(aside.entries.every(({ loanId }) => places.includes(Number(loanId)))).toBe(true);
      }),
    );
  });
});

describe('the list of loans for journals', () => {
  test('starts with the longest without an update', () => {
    const loans = [
      loan({ loanId: 'recent', lastJournalAt: '2026-10-01T00:00:00.000Z' }),
      loan({ loanId: 'young', createTime: 1_750_000_000 }),
      loan({ loanId: 'old', lastJournalAt: '2025-01-01T00:00:00.000Z' }),
      loan({ loanId: 'never' }),
      loan({ loanId: 'undated', createTime: null }),
    ];
    const order = sortByOldestUpdate(loans).map(({ loanId }) => loanId);
    expect(order).toEqual(['never', 'young', 'undated', 'old', 'recent']);
  });

  test('is searched by every word in any column, ignoring accents and case', () => {
    const search = createLoanSearch([loan({ name: 'José Muñoz' }), loan({ place: 'Nakuru' })]);
    expect(search('munoz 42').length).toBe(1);
    expect(search('nakuru c-42').length).toBe(1);
    expect(search(' ').length).toBe(2);
    expect(search('munoz nakuru').length).toBe(0);
  });
});

test.each([
  { subject: 'News', body: 'All  well.', rule: 'duplicateLoan', certainty: 'maybe' },
  { subject: ' News', body: 'All well.\n', rule: 'sameJournal', certainty: 'blocks' },
  { subject: 'News!', body: 'All well.', rule: 'duplicateLoan', certainty: 'maybe' },
] as const)('a second journal of a loan, $subject: $body, is $certainty $rule', (second) => {
  const base = { clientId: '', imageUrl: '' };
  const entries = [
    { ...base, loanId: '7', subject: 'News', body: 'All well.' },
    { ...base, loanId: '7 ', subject: second.subject, body: second.body },
  ];
  expect(
    checkJournals({ entries }).map(({ rule, certainty, path }) => [rule, certainty, path]),
  ).toContainEqual([second.rule, second.certainty, 'entries.1.loanId']);
});
