import type { ReadChoices } from '../../../../shared/model/sheet.ts';
import { withHidden } from '../../../../shared/rules/import/hidden.ts';
import { showLeftOut, withRow } from '../../../../shared/rules/import/left-out.ts';
import type { LeftOut } from '../../../../shared/rules/import/table.ts';
import { useDecisions } from '../../../components/sheet-file/decisions.ts';
import { goToQuestion } from '../../../components/sheet-file/go-to-question.ts';
import { isReadingSaid, ReadingLine } from '../../../components/sheet-file/reading-line.tsx';
import type { JournalTaking } from './use-journal-import.ts';

type ReadJournals = { taking: JournalTaking; leftOut: readonly LeftOut[] };

type Props = ReadJournals & {
  onReread?: ((choices: ReadChoices) => void) | undefined;
  /** Takes rows that are left out. */
  onTake: (taken: ReadonlySet<number>) => void;
};

/** What was decided of a sheet of journals. */
export function JournalReadingLine({ taking, leftOut, onReread, onTake }: Props) {
  const decided = useDecided({ taking, leftOut }, true);
  return (
    <ReadingLine
      {...decided}
      onReread={onReread}
      onTake={(number, isTaken) => onTake(withRow(taking.taken, number, isTaken))}
    />
  );
}

/** The same for a place where the questions are not on the page; null where there is nothing to say. */
export function useJournalReading(read: ReadJournals) {
  const decided = useDecided(read, false);
  return isReadingSaid(decided) ? <ReadingLine {...decided} /> : null;
}

function useDecided({ taking, leftOut }: ReadJournals, hasQuestions: boolean) {
  const { sheet, heading, taken } = taking;
  const decisions = useDecisions(hasQuestions ? goToQuestion : null);
  const { rows } = withHidden(sheet, taking);
  return {
    sheet,
    decisions: decisions.ofHidden(sheet, taking),
    leftOut: showLeftOut(leftOut, taken, { rows, heading }),
  };
}
