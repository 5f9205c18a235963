import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleared,
  copied,
  rangeOf,
  textAt,
  withBlock,
  withoutEmptyEnd,
} from '../../../renderer/pages/repayments/grid/cells.ts';
import { record, redo, startHistory, undo } from '../../../renderer/pages/repayments/grid/history.ts';

const row = (loanId: string, clientId = '', amount = '') => ({ loanId, clientId, amount });

describe('a block put into the grid', () => {
  it('lands where it was put and is read back the same, growing rows', () => {
    const cells = fc.array(fc.tuple(fc.stringMatching(/^\w{1,6}$/), fc.stringMatching(/^\w{1,6}$/)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(cells, fc.nat(9), fc.nat(1), (texts, top, left) => {
        const rows = withBlock([row('first')], { row: top, column: left }, texts);
        const range = { top, bottom: top + texts.length - 1, left, right: left + 1 };
        expect(copied(rows, range)).toEqual(texts);
        expect(rows).toHaveLength(Math.max(1, top + texts.length));
      }),
    );
  });

  it('leaves other cells alone and cuts what lies right of the last column', () => {
    const rows = withBlock([row('L1', 'C1', '1')], { row: 0, column: 2 }, [['9', 'beyond']]);
    expect(rows).toEqual([row('L1', 'C1', '9')]);
  });

  it('shows a line end inside a cell as a space', () => {
    expect(textAt(withBlock([], { row: 0, column: 0 }, [['L\r\n1']]), { row: 0, column: 0 })).toBe('L 1');
  });
});

describe('clearing', () => {
  it('empties the block and drops rows left empty at the end', () => {
    const rows = [row('L1', 'C1', '1'), row('L2', '', '2')];
    const all = rangeOf({ row: 1, column: 2 }, { row: 1, column: 0 });
    expect(cleared(rows, all)).toEqual([row('L1', 'C1', '1')]);
  });

  it('of empty cells is no change', () => {
    const rows = [row('L1')];
    expect(cleared(rows, rangeOf({ row: 5, column: 0 }, { row: 5, column: 2 }))).toBe(rows);
  });

  it('keeps an empty row between filled ones', () => {
    expect(withoutEmptyEnd([row('L1'), row(''), row('L3'), row('')])).toHaveLength(3);
  });
});

describe('undo', () => {
  it('takes a paste back in one step and brings it again', () => {
    const pasted = record(startHistory(['a']), ['a', 'b', 'c']);
    expect(undo(pasted).now).toEqual(['a']);
    expect(redo(undo(pasted)).now).toEqual(['a', 'b', 'c']);
  });

  it('takes one word back, not one letter', () => {
    const typed = record(record(startHistory(''), 'a', '0:0'), 'ab', '0:0');
    expect(undo(typed).now).toBe('');
  });

  it('keeps words in two cells apart', () => {
    const typed = record(record(startHistory(''), 'a', '0:0'), 'ab', '0:1');
    expect(undo(typed).now).toBe('a');
  });

  it('walks back to the beginning through any edits, and forward to the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 50 }), (edits) => {
        const end = edits.reduce((history, edit) => record(history, { edit }), startHistory({ edit: 0 }));
        const begin = edits.reduce((history) => undo(history), end);
        expect(begin.now).toEqual({ edit: 0 });
        expect(edits.reduce((history) => redo(history), begin).now).toBe(end.now);
      }),
    );
  });

  it('has no way forward after a new edit', () => {
    const history = record(undo(record(startHistory('a'), 'b')), 'c');
    expect(redo(history)).toBe(history);
  });
});
