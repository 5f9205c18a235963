import { describe, expect, test } from 'vitest';
import { matchPhotos } from '../../../shared/rules/import/photos.ts';
import { readingOf } from './world.ts';

const { drafts } = readingOf([
  ['Loan ID', 'Client ID', 'Photo', 'Group', 'Group loan ID'],
  ['LOAN/12/2024', '', '', '', ''],
  ['', '000042', '', '', ''],
  ['L3', '', 'Grace.JPG', '', ''],
  ['L4', 'C4', '', 'G1', 'GL1'],
  ['L5', 'C5', '', 'G1', ''],
  ['L6', '', 'lost.jpg', '', ''],
]);

const matched = (files: string[]) =>
  [...matchPhotos(files, drafts).byDraft].map(([draft, file]) => `${draft} ${files[file]}`);

describe('photos from a folder', () => {
  test('are matched by the file name in the sheet, client ID, loan ID or group id', () => {
    const files = ['LOAN-12-2024.jpg', 'p/000042.PNG', 'grace.jpg', 'GL1.webp', 'other.jpg', 'notes.txt'];
    expect(matched(files)).toEqual(['0 LOAN-12-2024.jpg', '1 p/000042.PNG', '2 grace.jpg', '3 GL1.webp']);
    expect(matchPhotos(files, drafts).unused).toEqual([4]);
  });

  test('42 does not match 000042', () => expect(matched(['42.jpg'])).toEqual([]));

  test('a file name in the sheet takes precedence over an id', () =>
    expect(matched(['L6.jpg', 'L3.jpg'])).toEqual([]));

  test('several matches are left to a person', () => {
    const { byDraft, unclear, unused } = matchPhotos(['a/000042.jpg', 'b/000042.png'], drafts);
    expect([byDraft.size, unclear, unused]).toEqual([0, [{ draft: 1, files: [0, 1] }], [0, 1]]);
  });

  test('a photo is used for one draft only', () => {
    const twice = readingOf([
      ['Loan ID', 'Photo'],
      ['1', 'a.jpg'],
      ['2', 'a.jpg'],
    ]).drafts;
    expect(matchPhotos(['a.jpg'], twice)).toMatchObject({
      byDraft: new Map(),
      unclear: [{ draft: 0 }, { draft: 1 }],
    });
  });
});
