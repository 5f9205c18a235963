import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChoiceField } from '../../../../../shared/model/draft-fields.ts';
import { type ChoiceBooks, nearChoices } from '../../../../../shared/rules/import/choices.ts';
import type { CellProblem } from '../../../../../shared/rules/import/drafts.ts';
import { WorkbenchRow } from '../../../../components/workbench/workbench.tsx';
import { problemText } from './problem-text.ts';

/** Of the choices that a text may have been meant for, so many are offered at a press. */
const mostOffered = 2;

type Props = {
  /** Its number in the sheet. */
  number: number | undefined;
  problems: readonly CellProblem[];
  /** The active column of the sheet, whose problem comes first. */
  column: number;
  books: ChoiceBooks;
  onSay: (field: ChoiceField, text: string, value: string) => void;
  onLeaveOut: (number: number) => void;
};

/** All that is wrong with the active row, with what repairs it at a press; where nothing is, it names the keys. */
export function ImportRowLine({ number, problems, column, books, onSay, onLeaveOut }: Props) {
  const { t } = useTranslation('import');
  const isHere = (problem: CellProblem) => problem.column === column;
  const ordered = problems.toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)));
  const [first] = ordered;
  const text = ordered.map((problem) => problemText(t, problem)).join(' ');
  return (
    <WorkbenchRow
      actions={
        <>
          {first && <Repairs problem={first} books={books} onSay={onSay} />}
          {number !== undefined && (
            <Button size="compact-sm" variant="default" onClick={() => onLeaveOut(number)}>
              {t('check.leaveOut', { number })}
            </Button>
          )}
        </>
      }
    >
      <Text role="status" fz="sm" span={!first}>
        {first ? t('grid.says', { row: number, problem: text }) : ''}
      </Text>
      {!first && (
        <Text fz="xs" c="dimmed" aria-hidden>
          {t('grid.hint')}
        </Text>
      )}
    </WorkbenchRow>
  );
}

type RepairsProps = Pick<Props, 'books' | 'onSay'> & { problem: CellProblem };

function Repairs({ problem: { field, rule, text }, books, onSay }: RepairsProps) {
  const { t } = useTranslation('import');
  if (rule !== 'notInList' && rule !== 'severalInList') return null;
  const list = field as ChoiceField;
  const say = (value: string) => onSay(list, text.trim(), value);
  return (
    <>
      {nearChoices(books, list, text)
        .slice(0, mostOffered)
        .map(({ value, label }) => (
          <Button key={value} size="compact-sm" variant="default" onClick={() => say(value)}>
            {t('grid.use', { label })}
          </Button>
        ))}
      <Button size="compact-sm" variant="default" onClick={() => say('')}>
        {t('lists.empty')}
      </Button>
    </>
  );
}
