import type { ReadChoices } from '../../../../shared/model/sheet.ts';
import { withHidden } from '../../../../shared/rules/import/hidden.ts';
import { showLeftOut, withRow } from '../../../../shared/rules/import/left-out.ts';
import type { LeftOut } from '../../../../shared/rules/import/table.ts';
import { useDecisions } from '../../../components/sheet-file/decisions.ts';
import { goToQuestion } from '../../../components/sheet-file/go-to-question.ts';
import { ReadingLine } from '../../../components/sheet-file/reading-line.tsx';
import type { JournalTaking } from './use-journal-import.ts';

type Props = {
  taking: JournalTaking;
  leftOut: readonly LeftOut[];
  onReread?: ((choices: ReadChoices) => void) | undefined;
  /** Takes rows that are left out; absent where the questions are not on the page. */
  onTake?: (taken: ReadonlySet<number>) => void;
  /** Opens the questions. */
  onChange?: (() => void) | undefined;
};

/** What was decided of a sheet of journals. */
export function JournalReadingLine({ taking, leftOut, onReread, onTake, onChange }: Props) {
  const { sheet, heading, taken } = taking;
  const decisions = useDecisions(onTake ? goToQuestion : null);
  const { rows } = withHidden(sheet, taking);
  const take = (number: number, isTaken: boolean) => onTake?.(withRow(taken, number, isTaken));
  return (
    <ReadingLine
      sheet={sheet}
      onReread={onReread}
      decisions={decisions.ofHidden(sheet, taking)}
      leftOut={showLeftOut(leftOut, taken, { rows, heading })}
      onTake={onTake && take}
      onChange={onChange}
    />
  );
}
