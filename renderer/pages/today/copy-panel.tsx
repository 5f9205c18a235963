import { Button, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { RefreshProgress } from '../../components/refresh-progress.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { daysOldOf } from '../loans/age.ts';
import type { CopyOfLoans } from '../loans/use-copy.ts';
import classes from './today.module.css';

/** How old the local copy of the loans is; an old one says what that means. */
export function CopyPanel({ copy: { status, running, failure, run } }: { copy: CopyOfLoans }) {
  const { t } = useTranslation(['common', 'today']);
  const id = useId();
  if (status.data === undefined) return null;
  const { all } = status.data;
  const daysOld = all === null ? null : daysOldOf(all.at, Date.now());
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('today:copy.title')}
      </Title>
      {failure && <Problem failure={failure} onRetry={() => run.start('all', true)} />}
      <Text fz="sm" c="dimmed" className="pd-number">
        {all === null
          ? t('today:copy.none')
          : t('today:copy.fresh', { count: all.loans, when: formatMoment(all.at) })}
      </Text>
      {daysOld !== null && (
        <Text fz="sm" className={classes.late}>
          {t('today:copy.old', { count: daysOld })}
        </Text>
      )}
      {running ? (
        <RefreshProgress {...running} label={t('today:copy.getting')} />
      ) : (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={() => run.start('all', all === null)}
        >
          {t(all === null ? 'today:copy.get' : 'refresh')}
        </Button>
      )}
    </Panel>
  );
}
