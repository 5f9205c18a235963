import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemRows } from '../../../shared/rules/report/problem-rows.ts';
import { Problem } from '../../components/problem.tsx';
import { useAction } from '../../lib/calls.ts';
import { useFindingWords } from './grid/use-finding-words.ts';
import type { Overview } from './notes.ts';

/** Saves the rows that must be corrected, with reasons, to be edited elsewhere and imported again. */
export function SaveProblems({ overview: { rows, notes, errors } }: { overview: Overview }) {
  const { t } = useTranslation('repayments');
  const words = useFindingWords();
  const saving = useAction('sheets.save');
  if (errors === 0) return null;
  const save = () => {
    const findings = [...notes.values()].flatMap((each) => each.findings);
    const names = (['loanId', 'clientId', 'amount', 'note'] as const).map((key) => t(`grid.${key}`));
    const [loanId = '', clientId = '', amount = '', note = ''] = names;
    const table = problemRows(
      rows,
      findings,
      [loanId, clientId, amount, note, t('problems.reason')],
      (finding) => words.finding(finding, { findings: [], marks: new Map(), twin: undefined }),
    );
    saving.mutate({
      name: t('problems.fileName'),
      format: 'xlsx',
      rows: table,
      kinds: ['text', 'text', 'amount'],
    });
  };
  return (
    <>
      <Tooltip label={t('problems.save')}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('problems.save')}
          loading={saving.isPending}
          onClick={save}
        >
          <IconFileExport size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Text role="status" fz="sm">
        {saving.data?.saved ? t('problems.saved') : ''}
      </Text>
      {saving.error && <Problem failure={saving.error.failure} />}
    </>
  );
}
