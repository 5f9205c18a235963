import { type ClipboardEvent, useState } from 'react';
import type { FoundColumns } from '../../../../shared/rules/import/find-columns.ts';
import type { MembersChoice, MembersProblem } from '../../../../shared/rules/members-block.ts';
import type { ScheduleBlockChoice, ScheduleBlockProblem } from '../../../../shared/rules/schedule-block.ts';
import { cellOf } from './keys.ts';

/** Everything that can keep a pasted block out. */
export type PasteProblem =
  | ScheduleBlockProblem
  | MembersProblem
  | { rule: 'tooMany' }
  | { rule: 'rowsThere'; count: number };

/** Where a block goes: in the place of all rows, or between them. */
export type BlockPlace = 'replace' | 'add';

/** All that a person can be asked about a block. */
export type PasteChoice = Omit<ScheduleBlockChoice & MembersChoice, 'columns'> & {
  columns?: FoundColumns<string>;
  place?: BlockPlace;
};

/** A block as it was read: its rows, and the numbers of those that are none. */
type ReadBlock = { rows: readonly unknown[]; leftOut: number[] };

type Read<Block> = ({ ok: true } & Block) | { ok: false; problems: PasteProblem[] };

type Waiting = { text: string; index: number; choice: PasteChoice; problems: PasteProblem[] };

/**
 * Takes blocks from a spreadsheet that are pasted into a cell; one line of plain text is left to the cell. `put` answers
 * whether there was room, `inTheWay` how many filled rows the block would stand among. What cannot be read or placed
 * without a word of the person waits in `waiting`.
 */
export function useBlockPaste<Block extends ReadBlock>(
  read: (text: string, choice: PasteChoice) => Read<Block>,
  put: (index: number, block: Block, place: BlockPlace) => boolean,
  inTheWay: (index: number) => number,
) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [result, setResult] = useState<{ count: number; leftOut: readonly number[] } | null>(null);
  const place = (index: number, block: Block, choice: PasteChoice): PasteProblem[] => {
    const count = choice.place ? 0 : inTheWay(index);
    if (count > 0) return [{ rule: 'rowsThere', count }];
    return put(index, block, choice.place ?? 'add') ? [] : [{ rule: 'tooMany' }];
  };
  const attempt = (text: string, index: number, choice: PasteChoice) => {
    const block = read(text, choice);
    const problems = block.ok ? place(index, block, choice) : block.problems;
    const isDone = block.ok && problems.length === 0;
    setWaiting(isDone ? null : { text, index, choice, problems });
    setResult(isDone ? { count: block.rows.length, leftOut: block.leftOut } : null);
  };
  return {
    waiting,
    /** The last block that was put in, and its rows that were not taken. */
    result,
    onPaste: (event: ClipboardEvent) => {
      const cell = cellOf(event.target);
      const text = event.clipboardData.getData('text/plain');
      if (!cell || !/[\t\n\r]/.test(text.trim())) return;
      event.preventDefault();
      attempt(text, cell.index, {});
    },
    answer: (choice: PasteChoice) =>
      waiting && attempt(waiting.text, waiting.index, { ...waiting.choice, ...choice }),
    drop: () => setWaiting(null),
  };
}

/** See {@link useBlockPaste}. */
export type BlockPaste = ReturnType<typeof useBlockPaste>;
