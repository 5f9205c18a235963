import { Group, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/rules/dates.ts';
import { DateFilter } from '../../components/date-filter.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { HistoryTable } from './history-table.tsx';
import { SaveHistory } from './save-history.tsx';
import { spanOf, useHistory } from './use-history.ts';

/** The entries of some days, on screen and as a file. It begins with this month. */
export function PeriodPanel() {
  const { t } = useTranslation('history');
  const id = useId();
  const today = localDay(new Date());
  const [days, setDays] = useState({ first: `${today.slice(0, 8)}01`, last: today });
  const span = spanOf(days.first, days.last);
  const { answer, entries } = useHistory(span);
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('period.title')}
      </Title>
      <Group align="flex-end" justify="space-between">
        <Group align="flex-end" gap="sm">
          <DateFilter
            level="day"
            label={t('period.from')}
            value={days.first}
            onChange={(first) => setDays({ ...days, first })}
          />
          <DateFilter
            level="day"
            label={t('period.to')}
            value={days.last}
            onChange={(last) => setDays({ ...days, last })}
          />
        </Group>
        {span !== null && entries !== null && entries.length > 0 && (
          <SaveHistory entries={entries} span={span} days={days} />
        )}
      </Group>
      {span === null && <Text role="alert">{t('period.order')}</Text>}
      {answer.error !== null && (
        <Problem failure={answer.error.failure} onRetry={() => void answer.refetch()} />
      )}
      {span !== null && answer.isPending && <SkeletonTable columns={4} />}
      {entries?.length === 0 && <Text c="dimmed">{t('period.none')}</Text>}
      {entries !== null && entries.length > 0 && (
        <HistoryTable key={days.first + days.last} entries={entries} />
      )}
    </Panel>
  );
}
