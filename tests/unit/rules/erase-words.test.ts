import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { borrowersIn, borrowersInItem, eraseWords, marksOfIds } from '../../../shared/rules/erase-words.ts';
import { emptyMember } from '../../../shared/rules/members.ts';

const member = {
  ...{ ...emptyMember(), givenName: 'José María', familyName: 'Ñandú' },
  ...{ clientId: 'C-12', loanId: 'L-77' },
};
const content = {
  ...emptyDraft(),
  members: [member, { ...emptyMember(), givenName: 'Otieno', loanId: 'L-78' }],
};
const marks = borrowersIn(content, new Set(['L-77']));

test.each([
  ['Dear JOSE MARIA, approved', 'Dear (erased), approved'],
  ['the draft of Ñandú (L-77, C-12) is fine', 'the draft of (erased) ((erased), (erased)) is fine'],
  ['José alone, Josés and L-771 are others', 'José alone, Josés and L-771 are others'],
  ['Otieno of L-78 stays', 'Otieno of L-78 stays'],
  ['Ñandu\u0301s', 'Ñandu\u0301s'],
])('%s', (words, bare) => {
  expect(eraseWords(words, marks)).toBe(bare);
});

test('knows the borrowers of a request as those of a draft, and of a whole group by its id', () => {
  const item = {
    internal_loan_id: 'G-1',
    entreps: [
      { first_name: 'Amina', last_name: 'Otieno', client_id: 'C-9', loan_id: 'L-9' },
      { first_name: 'Baraka', last_name: 'Mwangi', client_id: 'C-10', loan_id: 'L-10' },
    ],
  };
  const words = 'Amina Otieno of L-9 (C-9), Baraka of L-10';
  expect(eraseWords(words, borrowersInItem(item, new Set(['L-9'])))).toBe(
    '(erased) (erased) of (erased) ((erased)), Baraka of L-10',
  );
  expect(eraseWords(words, borrowersInItem(item, new Set(['G-1'])))).toBe(
    '(erased) (erased) of (erased) ((erased)), (erased) of (erased)',
  );
  expect(borrowersInItem(item, new Set(['L-1'])).size).toBe(0);
  const group = { ...content, groupLoanId: 'G-1' };
  expect(eraseWords('Ñandú and Otieno', borrowersIn(group, new Set(['G-1'])))).toBe('(erased) and (erased)');
});

test('takes the longest name where several begin, and loans without a draft by their ids', () => {
  const named = [
    { ...member, givenName: 'María' },
    { ...member, givenName: 'María José' },
    { ...member, givenName: 'José' },
  ];
  const several = borrowersIn({ ...content, members: named }, new Set(['L-77']));
  expect(eraseWords('María José, then María', several)).toBe('(erased), then (erased)');
  expect(eraseWords('L-5 and L-6', marksOfIds(['L-5']))).toBe('(erased) and L-6');
});

test.each([
  ['givenName', 'A', 'A'],
  ['givenName', 'Li', '(erased)'],
  ['loanId', '30', '30'],
  ['loanId', '301', '(erased)'],
])('a %s of %s leaves %s', (field, value, left) => {
  const one = { ...emptyMember(), loanId: 'L-77', [field]: value };
  const found = borrowersIn({ ...content, members: [one] }, new Set([one.loanId]));
  expect(eraseWords(`in ${value} days`, found)).toBe(`in ${left} days`);
});

test('leaves what is around a name as it was, letter by letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const text = `${before} Ñandú ${after}`;
      const bare = eraseWords(text, new Map([['nandu', ['nandu']]]));
      expect(bare).toContain('(erased)');
      expect(eraseWords(bare, new Map([['nandu', ['nandu']]]))).toBe(bare);
      if (!/nandu/.test(text.toLowerCase())) expect(bare.length).toBe(text.length - 'Ñandú'.length + 8);
    }),
  );
});
