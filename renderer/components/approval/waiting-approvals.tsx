import { Anchor, Button, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import lines from '../lines.module.css';
import { Panel } from '../panel.tsx';
import { Problem } from '../problem.tsx';
import { useReportName } from '../use-report-name.ts';

/** Reports that wait for approval, and the way to them; nothing where none does. */
export function WaitingApprovals() {
  const { t } = useTranslation('approval');
  const reportName = useReportName();
  const id = useId();
  const waiting = useCall('approvals.waiting', { environment: useEnvironment() }, { staleTime: 0 });
  if (waiting.error) return <Problem failure={waiting.error.failure} />;
  if (!waiting.data || waiting.data.length === 0) return null;
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('waiting.title')}
      </Title>
      <ul className={lines.list}>
        {waiting.data.map(({ workId, period, preparedBy: name, lockedAt }) => (
          <li key={workId} className={lines.line}>
            <div className={lines.text}>
              <Anchor component={Link} to={`/repayments/${workId}`} fw={600}>
                {t('waiting.report', { name: reportName({ workId, period }) })}
              </Anchor>
              <Text fz="sm" c="dimmed">
                {t('waiting.by', { name, when: formatMoment(lockedAt) })}
              </Text>
            </div>
            <Button
              component={Link}
              to={`/repayments/${workId}`}
              size="sm"
              variant="default"
              leftSection={<IconLock size={16} aria-hidden />}
            >
              {t('waiting.open')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
