import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupLines, plainLines } from '../../../renderer/pages/loans/group-lines.ts';

test('a list without groups has a line for each row', () => {
  const lines = plainLines(3);
  expect([-1, 0, 2, 3].map(lines.at)).toEqual([null, { row: 0 }, { row: 2 }, null]);
  expect(lines.rowsBetween(-5, 9)).toEqual([[0, 2]]);
  expect(plainLines(0).rowsBetween(0, 9)).toEqual([]);
});

test('each group has a heading and its rows below, and a folded one the heading alone', () => {
  const lines = groupLines([{ loans: 2 }, { loans: 3 }, { loans: 1 }], (group) => group === 1);
  expect(Array.from({ length: 7 }, (_, line) => lines.at(line))).toEqual([
    { heading: 0 },
    { row: 0 },
    { row: 1 },
    { heading: 1 },
    { heading: 2 },
    { row: 5 },
    null,
  ]);
  expect(lines.rowsBetween(0, 5)).toEqual([
    [0, 1],
    [5, 5],
  ]);
  expect(lines.rowsBetween(3, 4)).toEqual([]);
});

test('lines and stretches of rows agree, whatever is folded', () => {
  const anyGroups = fc.array(fc.record({ loans: fc.integer({ min: 1, max: 6 }), folded: fc.boolean() }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(anyGroups, fc.integer({ min: -5, max: 60 }), fc.nat(60), (groups, from, more) => {
      const lines = groupLines(groups, (at) => groups[at]?.folded === true);
      const open = groups.reduce((sum, { loans, folded }) => sum + (folded ? 0 : loans), 0);
      expect(lines.total).toBe(groups.length + open);
      const rows: number[] = [];
      for (let line = from; line <= from + more; line += 1) {
        const at = lines.at(line);
        if (at && 'row' in at) rows.push(at.row);
      }
      const stretched = lines
        .rowsBetween(from, from + more)
        .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
      expect(stretched).toEqual(rows);
    }),
  );
});
