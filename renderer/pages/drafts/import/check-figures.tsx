import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { remarks } from '../../../../shared/rules/import/cells.ts';
import type { ImportReading } from '../../../../shared/rules/import/drafts.ts';
import { ProblemFigures } from '../../../components/workbench/problem-figures.tsx';
import { formatCount } from '../../../i18n/format.ts';

type Props = { reading: ImportReading; onProblem: (back: boolean) => void };

/** What an import comes to so far, what is wrong with it, and the way to it. */
export function CheckFigures({ reading: { drafts, problems }, onProblem }: Props) {
  const { t } = useTranslation('import');
  const looks = problems.filter(({ rule }) => remarks.has(rule)).length;
  const rows = drafts.reduce((sum, draft) => sum + draft.rows.length, 0);
  const number = (count: number) => ({ count, number: formatCount(count) });
  return (
    <>
      <Text fw={600} role="status">
        {t('check.drafts', number(drafts.length))} {t('check.rows', number(rows))}
      </Text>
      <ProblemFigures errors={problems.length - looks} looks={looks} isSaid onProblem={onProblem} />
    </>
  );
}
