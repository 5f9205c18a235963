import { Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { inOrderOfLife } from './figures.ts';
import type { PictureProps } from './pictures.tsx';
import { StatusChart } from './status-chart.tsx';
import { StatusTable } from './status-table.tsx';

/** Loans and amounts by status, as bars or as a table. */
export function StatusPanel({ summary, search }: PictureProps) {
  const { t } = useTranslation('portfolio');
  const id = useId();
  const statuses = inOrderOfLife(summary.byStatus);
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('byStatus.title')}
      </Title>
      {search.as === 'tables' ? (
        <StatusTable statuses={statuses} />
      ) : (
        <StatusChart statuses={statuses} measure={search.measure ?? 'loans'} />
      )}
    </Panel>
  );
}
