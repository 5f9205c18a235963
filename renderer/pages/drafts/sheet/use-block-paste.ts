import { type ClipboardEvent, useState } from 'react';
import type { FoundColumns } from '../../../../shared/rules/import/find-columns.ts';
import type { MembersChoice, MembersProblem } from '../../../../shared/rules/members-block.ts';
import type { ScheduleBlockChoice, ScheduleBlockProblem } from '../../../../shared/rules/schedule-block.ts';
import { cellOf } from './keys.ts';

/** Everything that can keep a pasted block out. */
export type PasteProblem = ScheduleBlockProblem | MembersProblem | { rule: 'tooMany' };

/** All that a person can be asked about a block. */
export type PasteChoice = Omit<ScheduleBlockChoice & MembersChoice, 'columns'> & {
  columns?: FoundColumns<string>;
};

type Read<Row> = { ok: true; rows: Row[]; leftOut: number[] } | { ok: false; problems: PasteProblem[] };

type Waiting = { text: string; index: number; choice: PasteChoice; problems: PasteProblem[] };

/**
 * Takes blocks from a spreadsheet that are pasted into a cell; one line of plain text is left to the cell. `put` answers
 * whether there was room. What cannot be read without a word of the person waits in `waiting`.
 */
export function useBlockPaste<Row>(
  read: (text: string, choice: PasteChoice) => Read<Row>,
  put: (index: number, rows: Row[]) => boolean,
) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [leftOut, setLeftOut] = useState<readonly number[]>([]);
  const attempt = (text: string, index: number, choice: PasteChoice) => {
    const block = read(text, choice);
    const problems = block.ok
      ? put(index, block.rows)
        ? []
        : [{ rule: 'tooMany' } as const]
      : block.problems;
    setWaiting(problems.length === 0 ? null : { text, index, choice, problems });
    setLeftOut(block.ok && problems.length === 0 ? block.leftOut : []);
  };
  return {
    waiting,
    /** Rows of the last block that were not taken, by their numbers in it. */
    leftOut,
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
