import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import { decidedStyles } from '../../../../shared/rules/import/decided-styles.ts';
import { showLeftOut } from '../../../../shared/rules/import/left-out.ts';
import { withTaken } from '../../../../shared/rules/import/plan.ts';
import { Problem } from '../../../components/problem.tsx';
import { useDecisions } from '../../../components/sheet-file/decisions.ts';
import { goToQuestion, questionIds } from '../../../components/sheet-file/go-to-question.ts';
import { ReadingLine } from '../../../components/sheet-file/reading-line.tsx';
import { useSheetFile } from '../../../components/sheet-file/use-sheet-file.ts';
import type { Wizard } from './use-wizard.ts';
import type { OpenSheet } from './wizard-state.ts';

/** What was decided of the sheet so far, above every step that shows it; each decision leads to the step that asks for it. */
export function WizardReadingLine({ wizard, open }: { wizard: Wizard; open: OpenSheet }) {
  const { sheet, heading, table, plan } = open;
  const { problem, take } = useSheetFile(wizard.takeAgain);
  const decisions = useDecisions((id) => {
    flushSync(() => wizard.setStep(id === questionIds.hidden ? 'sheet' : 'columns'));
    goToQuestion(id);
  });
  const styles = useMemo(() => decidedStyles(table, plan), [table, plan]);
  const { reading } = wizard;
  const leftOut = useMemo(() => {
    // Hidden rows have a question of their own.
    const shown = reading?.leftOut.filter(({ why }) => why !== 'hidden') ?? [];
    return showLeftOut(shown, plan.taken, { rows: sheet.rows, heading });
  }, [reading, plan.taken, sheet, heading]);
  const source = wizard.file?.source;
  return (
    <>
      {problem && <Problem failure={problem} />}
      <ReadingLine
        sheet={sheet}
        onReread={source && ((choices) => take(source, choices))}
        decisions={[...decisions.ofStyles(styles), ...decisions.ofHidden(sheet, plan)]}
        leftOut={leftOut}
        onTake={(number, isTaken) => wizard.setPlan((now) => withTaken(now, number, isTaken))}
      />
    </>
  );
}
