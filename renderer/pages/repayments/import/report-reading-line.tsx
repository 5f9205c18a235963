import { useMemo } from 'react';
import type { ReadChoices } from '../../../../shared/model/sheet.ts';
import type { DecimalMark } from '../../../../shared/rules/amounts.ts';
import { type DecidedStyle, readsTwoWays } from '../../../../shared/rules/import/decided-styles.ts';
import { showLeftOut } from '../../../../shared/rules/import/left-out.ts';
import { useDecisions } from '../../../components/sheet-file/decisions.ts';
import { goToQuestion } from '../../../components/sheet-file/go-to-question.ts';
import { isReadingSaid, ReadingLine } from '../../../components/sheet-file/reading-line.tsx';
import { type ReportReading, readSource, styleOfSource, typedAmountsOf } from './read-sheet.ts';
import type { ReportQuestion } from './use-import.ts';

type ReadReport = {
  question: ReportQuestion;
  /** The decimal mark by which amounts are read; null where a person has yet to choose it. */
  mark: DecimalMark | null;
};

type Props = ReadReport & {
  onReread?: (choices: ReadChoices) => void;
  /** Takes a row that is left out; absent where the questions are not on the page. */
  onTake?: (number: number, isTaken: boolean) => void;
};

/** What was decided of a file or of pasted cells of a report. */
export function ReportReadingLine({ question, mark, onReread, onTake }: Props) {
  const decided = useDecided({ question, mark }, onTake !== undefined);
  return <ReadingLine {...decided} onReread={onReread} onTake={onTake} />;
}

/** The same for rows that are taken already; null where there is nothing to say. */
export function useReportReading({ question, mark, reading }: ReadReport & { reading: ReportReading }) {
  const decided = useDecided({ question, mark, reading }, false);
  return isReadingSaid(decided) ? <ReadingLine {...decided} /> : null;
}

function useDecided(
  { question: { source, ...question }, mark, reading }: ReadReport & { reading?: ReportReading },
  hasQuestions: boolean,
) {
  const file = 'file' in question ? question.file : null;
  const decisions = useDecisions(hasQuestions ? goToQuestion : null);
  const styles = useMemo((): DecidedStyle[] => {
    const isAsked = styleOfSource(source).kind !== 'clear';
    if (!isAsked && !readsTwoWays('amount', typedAmountsOf(source))) return [];
    return [{ kind: 'amount', style: mark, isAsked, fields: ['amount'] }];
  }, [source, mark]);
  const leftOut = useMemo(() => {
    const { cells, numbers, layout } = source;
    const rows = cells.map((row, place) => ({ number: numbers[place] ?? 0, cells: row }));
    const { aside } = reading ?? readSource(source, mark ?? '.');
    return showLeftOut(aside, source.taken ?? new Set(), { rows, heading: layout.first - 1 });
  }, [source, mark, reading]);
  return {
    sheet: file?.sheet ?? null,
    decisions: [...decisions.ofStyles(styles), ...(file ? decisions.ofHidden(file.sheet, file) : [])],
    leftOut,
  };
}
