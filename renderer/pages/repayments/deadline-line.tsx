import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../../app/app-state.tsx';
import { useCall } from '../../app/calls.ts';
import { today } from '../../components/work/today.ts';
import { formatDay, formatMonth } from '../../i18n/format.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import { useReporting } from './use-reporting.ts';

/** Counts the days to the month's report, where the partner said when it is due (acceptance.md REP-16). */
export function DeadlineLine() {
  const { t } = useTranslation('repayments');
  const { reporting } = useReporting();
  const reports = useCall('work.list', { environment: useEnvironment(), kind: 'report' });
  if (reporting.dueDay === null) return null;
  const deadline = deadlineOf(reporting.dueDay, today());
  const ofMonth = reports.data?.filter(({ title }) => title === deadline.period) ?? [];
  if (ofMonth.some(({ state }) => state === 'accepted')) return null;
  const open = ofMonth.find(({ state }) => state === 'open');
  return (
    <Text mb="md" fw={600} c={deadline.left < 0 ? 'var(--pd-bad-fg)' : undefined}>
      <DeadlineWords {...deadline} />{' '}
      {open && (
        <Anchor
          inherit
          underline="always"
          renderRoot={(props) => <Link {...props} to="/repayments/$id" params={{ id: open.id }} />}
        >
          {t('deadline.open')}
        </Anchor>
      )}
    </Text>
  );
}

function DeadlineWords({ period, day, left }: Deadline) {
  const { t } = useTranslation('repayments');
  const values = { month: formatMonth(period), day: formatDay(day) };
  if (left === 0) return t('deadline.today', values);
  return left > 0
    ? t('deadline.left', { ...values, count: left })
    : t('deadline.past', { ...values, count: -left });
}
