import { describe, expect, it } from 'vitest';
import { CONFIG_LISTS } from '../../../electron/practice/data/config-lists.ts';
import { createRowChecker, nextMark, totalsOf } from '../../../renderer/pages/drafts/bulk/checks.ts';
import { columnKeys } from '../../../renderer/pages/drafts/bulk/columns.ts';
import { rowsOf } from '../../../renderer/pages/drafts/bulk/filter.ts';
import {
  type CellWords,
  clearIn,
  type DraftRow,
  fillDown,
  pasteInto,
  putIn,
  readIn,
  textIn,
  typeIn,
} from '../../../renderer/pages/drafts/bulk/rows.ts';
import type { Config } from '../../../shared/model/config.ts';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { choiceBooks } from '../../../shared/rules/import/choices.ts';
import { emptyMember } from '../../../shared/rules/members.ts';

const labelled = (value: string, label: string) => ({ value, label });
const lists: Config = {
  activities: CONFIG_LISTS.activities.map((each) => labelled(String(each.activity_id), each.activity)),
  locations: CONFIG_LISTS.locations.map(({ full_name }) => labelled(full_name, full_name)),
  themes: CONFIG_LISTS.themes.map((each) => labelled(String(each.theme_type_id), each.theme_type)),
  languages: [labelled('1', 'English')],
  currencies: [labelled('KES', 'KES')],
  fetchedAt: '2026-11-30T08:00:00.000Z',
};
const books = choiceBooks(lists);
const words: CellWords = { yes: 'Yes', no: 'No', gender: (gender) => gender };

const rowOf = (id: string, changes: Partial<DraftContent> = {}): DraftRow => ({
  id,
  draft: { ...emptyDraft(), ...changes },
  unread: {},
});
const group = rowOf('g', {
  loanType: 'group',
  groupName: 'Umoja',
  currency: 'KES',
  members: [
    { ...emptyMember(), loanId: 'A1', amount: '100' },
    { ...emptyMember(), loanId: 'A2', amount: '50.5' },
  ],
});

describe('a cell of the sheet', () => {
  it('reads a choice by its name, a gender and a yes as people write them, and dates and amounts of one meaning', () => {
    const put = (key: Parameters<typeof putIn>[1], text: string) => putIn(rowOf('a'), key, text, books).draft;
    expect(put('activityId', 'farming').activityId).toBe('31');
    expect(put('gender', 'Mujer').members[0]?.gender).toBe('female');
    expect(put('waiverSigned', 'sí').waiverSigned).toBe(true);
    expect(put('disbursalDate', '5 Dec 2026').disbursalDate).toBe('2026-12-05');
    expect(put('amount', '48 500').members[0]?.amount).toBe('48500');
  });

  it('keeps a date of two meanings as it was typed', () => {
    expect(putIn(rowOf('a'), 'disbursalDate', '05/12/2026', books).draft.disbursalDate).toBe('05/12/2026');
  });

  it('shows what is none of the choices, and empties the field, so that nothing hidden is sent', () => {
    const known = putIn(rowOf('a'), 'location', 'Nakuru: Kenya', books);
    const spoilt = putIn(known, 'location', 'Nakru', books);
    expect(spoilt.draft.location).toBe('');
    expect(textIn(spoilt, 'location', books, words)).toBe('Nakru');
    expect(putIn(spoilt, 'location', 'Nakuru: Kenya', books).unread).toEqual({});
  });

  it('leaves a choice as it is while its name is being typed', () => {
    const known = putIn(rowOf('a'), 'currency', 'KES', books);
    expect(typeIn(known, 'currency', 'K').draft).toBe(known.draft);
    expect(readIn(typeIn(known, 'currency', 'KES'), 'currency', books)).toEqual(known);
  });

  it('keeps the paragraphs of a description', () => {
    const row = rowOf('a', { description: 'One.\nTwo.' });
    expect(textIn(row, 'description', books, words)).toBe('One.↵Two.');
    expect(typeIn(row, 'description', 'One.↵Two!').draft.description).toBe('One.\nTwo!');
  });

  it('of a group holds the group’s own fields, and none of its members', () => {
    expect(putIn(group, 'name', 'Tujenge', books).draft.groupName).toBe('Tujenge');
    expect(putIn(group, 'loanId', 'G-1', books).draft.groupLoanId).toBe('G-1');
    expect(putIn(group, 'amount', '7', books)).toBe(group);
  });
});

describe('a block of cells', () => {
  const rows = [rowOf('a'), group, rowOf('c')];

  it('is pasted into the rows that are shown, and says how many cells had no place', () => {
    const pasted = pasteInto(
      rows,
      [
        ['Ana', '10'],
        ['Bea', '20'],
        ['Cy', '30'],
      ],
      [0, 1],
      ['name', 'amount'],
      books,
    );
    expect(pasted.rows.map(({ draft }) => [draft.members[0]?.givenName, draft.groupName])).toEqual([
      ['Ana', ''],
      ['', 'Bea'],
      ['', ''],
    ]);
    // The group's amount, and the whole third line.
    expect(pasted.leftOut).toBe(3);
  });

  it('leaves out a text that is longer than its field', () => {
    const pasted = pasteInto(rows, [['x'.repeat(201)]], [0], ['name'], books);
    expect(pasted.rows).toBe(rows);
    expect(pasted.leftOut).toBe(1);
  });

  it('is filled down from its first row, and cleared', () => {
    const first = [putIn(rowOf('a'), 'location', 'Nakuru: Kenya', books), group, rowOf('c')];
    const filled = fillDown(first, [0, 1, 2], ['location', 'gender'], null);
    expect(filled.map(({ draft }) => draft.location)).toEqual(Array(3).fill('Nakuru: Kenya'));
    expect(clearIn(filled, [1, 2], ['location']).map(({ draft }) => draft.location)).toEqual([
      'Nakuru: Kenya',
      '',
      '',
    ]);
  });
});

describe('the checks of the sheet', () => {
  const check = createRowChecker({ lists, today: '2026-11-30' });

  it('mark the cells that the review names, and the same Loan ID in two drafts', () => {
    const rows = [group, rowOf('b', { members: [{ ...emptyMember(), loanId: 'A2', amount: 'x' }] })];
    const notes = check(rows);
    expect(notes[1]?.marks.get('amount')).toBe('wrong');
    expect(notes[1]?.marks.get('familyName')).toBe('look');
    expect(notes[1]?.findings.map(({ rule }) => rule)).toContain('loanIdTaken');
    expect(notes[0]?.findings.map(({ rule }) => rule)).toContain('loanIdTaken');
    const alone = check([group, rowOf('b')]);
    expect(alone[0]?.findings.map(({ rule }) => rule)).not.toContain('loanIdTaken');
  });

  it('sum the loans by currency, a group’s as the sum of its members', () => {
    const rows = [group, rowOf('b', { currency: 'UGX', members: [{ ...emptyMember(), amount: '5' }] })];
    expect(totalsOf(rows, check(rows)).sums).toEqual([
      { currency: 'KES', rows: 1, sum: '150.5' },
      { currency: 'UGX', rows: 1, sum: '5' },
    ]);
  });

  it('lead from mark to mark among the rows that are shown, and begin again', () => {
    const rows = [rowOf('a'), rowOf('b'), rowOf('c')].map((row) => putIn(row, 'amount', 'x', books));
    const notes = check(rows);
    const amount = columnKeys.indexOf('amount');
    expect(nextMark(notes, [0, 2], { row: 0, column: columnKeys.length }, false)?.row).toBe(2);
    expect(nextMark(notes, [0, 2], { row: 2, column: columnKeys.length }, false)?.row).toBe(0);
    expect(nextMark(notes, [0, 2], { row: 0, column: amount + 1 }, true)?.key).toBe('amount');
  });

  it('choose rows by words and by what is left to do', () => {
    const rows = [putIn(rowOf('a'), 'name', 'Ágata', books), rowOf('b')];
    const notes = check(rows);
    expect(rowsOf({ open: false, words: 'agata' }, rows, notes)).toEqual([0]);
    expect(rowsOf({ open: true, words: '' }, rows, notes)).toEqual([0, 1]);
    expect(rowsOf({ open: false, words: ' ' }, rows, notes)).toBeNull();
  });
});
