import { Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { workCan } from '../../../../shared/rules/capabilities/work.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { usePrimaryAction } from '../../../components/primary-action.ts';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import { ProblemFigures } from '../../../components/workbench/problem-figures.tsx';
import { SumsText } from '../../../components/workbench/sums-text.tsx';
import { WorkbenchFoot } from '../../../components/workbench/workbench.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { type BulkTotals, sumsOf } from './checks.ts';
import type { DraftRows } from './rows.ts';

type Props = {
  rows: DraftRows;
  totals: BulkTotals;
  selected: DraftRows;
  busy: boolean;
  onProblem: (back: boolean) => void;
  onSend: () => void;
};

/** Below the sheet: what all drafts and the selected ones come to, what was found, and the way to send the selected ones. */
export function BulkFoot({ rows, totals, selected, busy, onProblem, onSend }: Props) {
  const { t } = useTranslation('drafts');
  const primary = usePrimaryAction('review');
  const obstacle = useObstacleText()(workCan.sendSelected(selected.length));
  const numberOf = (count: number) => ({ count, number: formatCount(count) });
  const send = (
    <ActionButton
      leftSection={<IconSend size={18} aria-hidden />}
      obstacle={obstacle}
      loading={busy}
      onClick={onSend}
      {...primary}
    >
      {t('list.sendSelectedCount', { count: selected.length })}
    </ActionButton>
  );
  return (
    <WorkbenchFoot actions={send}>
      <Text fz="sm" fw={600}>
        {t('bulk.drafts', numberOf(rows.length))}
      </Text>
      <SumsText fz="sm" fw={600} named sums={totals.sums} textOf={(sum) => t('bulk.sum', { sum })} />
      <ProblemFigures isSaid errors={totals.errors} looks={totals.looks} onProblem={onProblem} />
      {selected.length > 1 && (
        <>
          <Text fz="sm">{t('bulk.selected', numberOf(selected.length))}</Text>
          <SumsText fz="sm" named sums={sumsOf(selected)} textOf={(sum) => t('bulk.selectedSum', { sum })} />
        </>
      )}
    </WorkbenchFoot>
  );
}
