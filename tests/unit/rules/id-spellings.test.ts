import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withExpected } from '../../../renderer/pages/repayments/expected.ts';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { JournalEntry } from '../../../shared/model/work.ts';
import { checkDraft } from '../../../shared/rules/draft-findings.ts';
import { isSpoiltId } from '../../../shared/rules/id-text.ts';
import { matchPhotos } from '../../../shared/rules/import/photos.ts';
import { checkJournals } from '../../../shared/rules/journal-checks.ts';
import { itemsOf } from '../../../shared/rules/kinds/kinds.ts';
import { matchRows } from '../../../shared/rules/report/match.ts';
import { mergeById } from '../../../shared/rules/report/merge.ts';
import { padIds, trimSpaces } from '../../../shared/rules/report/repairs.ts';
import { readingOf } from '../import/world.ts';
import { group, individual, lists, member, today } from './drafts.ts';
import { factsOf, found, loan, reportOf, row, short } from './reports.ts';

/** Spellings of `LN-042 é` and of the client `C 7`, as keyboards, programs and web pages make them. */
const loanIds = [
  'LN-042 é',
  'LN–042 e\u0301',
  '\u200eLN\u00ad-042\u00a0é\u200e',
  'ＬＮ－０４２\u3000é',
  'LN−042 \t e\u200b\u0301\n',
];
const clientIds = ['C 7', 'C\u2007\u20077', '\u202aC 7\u202c', 'Ｃ\u30007', ' C\u200d 7\u2028'];
const spelt = fc.constantFrom(...loanIds);
const speltClient = fc.constantFrom(...clientIds);

const journal = (loanId: string, clientId: string): JournalEntry => ({
  ...{ loanId, clientId, subject: 'News', body: 'All is well.', imageUrl: '' },
});

/** With another draft that has the loan id. */
const draftFindings = (draft: DraftContent) =>
  checkDraft(draft, { today, otherLoanIds: new Set(['LN-042 é']), choices: lists, hasPhoto: true }).map(
    ({ rule, path, certainty }) => `${rule} ${path} ${certainty}`,
  );

describe('an id in any spelling', () => {
  test('is sent, compared and merged as one id in a report', () => {
    fc.assert(
      fc.property(spelt, spelt, speltClient, speltClient, (one, other, client, same) => {
        const facts = factsOf([loan(one, { clientId: client })]);
        const report = reportOf([row(other, '10', { clientId: same })]);
        expect(short(found(report, facts, { columns: 'three' }))).toEqual([]);
        const [item] = itemsOf({ kind: 'report', content: report }, { photo: null, columns: 'three' });
        expect(item).toMatchObject({ key: 'LN-042 é', json: { loan_id: 'LN-042 é', client_id: 'C 7' } });
        const twice = reportOf([row(one, '10'), row(other, '10')]);
        expect(short(found(twice, facts))).toEqual(['blocks duplicateLoan rows.1.loanId']);
        expect(mergeById([row(one, '')], [{ loanId: other, amount: '5' }]).rows).toEqual([row(one, '5')]);
        const fileRow = { ...row(other, '5', { clientId: same }), number: 1, currency: 'ＫＥＳ' };
        expect(matchRows([fileRow], facts, 'three').counts.matched).toBe(1);
        expect(withExpected([row(other, '')], facts)).toHaveLength(1);
      }),
    );
  });

  test('is sent and compared as one id in journals', () => {
    fc.assert(
      fc.property(spelt, spelt, speltClient, (one, other, client) => {
        const entries = [journal(one, client), journal(other, client)];
        expect(short(checkJournals({ entries }))).toEqual(['blocks sameJournal entries.1.loanId']);
        const [item] = itemsOf({ kind: 'journals', content: { entries } });
        expect(item).toMatchObject({
          key: 'LN-042 é',
          json: { internal_loan_id: 'LN-042 é', internal_client_id: 'C 7' },
        });
      }),
    );
  });

  test('is sent and compared as one id in drafts', () => {
    fc.assert(
      fc.property(spelt, spelt, speltClient, speltClient, (one, other, client, same) => {
        const content = group({
          groupLoanId: one,
          groupClientId: client,
          members: [member({ loanId: one, clientId: client }), member({ loanId: other, clientId: same })],
        });
        const [item] = itemsOf({ kind: 'draft', content });
        const ids = { client_id: 'C 7', loan_id: 'LN-042 é' };
        expect(item?.key).toBe('LN-042 é');
        expect(item?.json).toMatchObject({
          internal_client_id: 'C 7',
          internal_loan_id: 'LN-042 é',
          entreps: [ids, ids],
        });
        const said = draftFindings(content);
        for (const each of [
          'loanIdRepeated members.1.loanId maybe',
          'clientIdRepeated members.1.clientId maybe',
          'loanIdTaken groupLoanId maybe',
          'loanIdTaken members.0.loanId maybe',
        ])
          expect(said).toContain(each);
      }),
    );
  });

  test('groups members of a sheet and finds photos', () => {
    fc.assert(
      fc.property(spelt, spelt, spelt, (one, other, file) => {
        const quoted = [
          ['Group loan ID', 'Given name'],
          [one, 'Ana'],
          [other, 'Ben'],
        ];
        const { drafts, problems } = readingOf(quoted);
        const worse = problems.filter(({ rule }) => rule !== 'idCleaned');
        expect([drafts.length, worse]).toEqual([1, []]);
        expect([...matchPhotos([`${file.trim()}.jpg`], drafts).byDraft]).toEqual([[0, 0]]);
        const two = readingOf([
          ['Loan ID', 'Given name'],
          [one, 'Ana'],
          [other, 'Ben'],
        ]);
        expect(two.problems.map(({ rule }) => rule)).toContain('loanIdTwice');
      }),
    );
  });

  test('is normalised by repairs', () => {
    const [mended] = trimSpaces([row(loanIds[2] ?? '', ' 5\u200b', { clientId: clientIds[1] ?? '' })]);
    expect(mended).toEqual(row('LN-042 é', '5', { clientId: 'C 7' }));
    expect(padIds('loanId', 6)([row('\u200e４２', '')])).toEqual([row('000042', '')]);
    expect(isSpoiltId('\u200e1.23457E+11\u200e')).toBe(true);
  });
});

test('is blank when nothing of it is visible', () => {
  const blank = member({
    ...{ clientId: '\u200e', loanId: '\u200b', givenName: '\u3164', familyName: '\ufeff' },
    gender: '',
    amount: '',
  });
  expect(draftFindings(individual({ members: [blank] }))).toContain('missing members.0.loanId pa2');
  expect(
    itemsOf({
      kind: 'journals',
      content: { entries: [{ ...journal('\u200b', '\u200e'), subject: '\ufeff', body: '\u200d' }] },
    }),
  ).toEqual([]);
});

test.each(['٤٢', '४२', '๔๒', '𝟰𝟮'])('%s differs from 42, but is similar', (typed) => {
  const report = reportOf([row(`LN-${typed}`, '10')]);
  const [finding] = found(report, factsOf([loan('LN-42')]));
  expect(finding).toMatchObject({ rule: 'unknownLoanNear', values: { guesses: 'LN-42' } });
});
