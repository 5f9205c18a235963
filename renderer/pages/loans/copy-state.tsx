import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RefreshProgress } from '../../components/refresh-progress.tsx';
import { formatCount, formatMoment } from '../../i18n/format.ts';
import { daysOldOf } from './age.ts';
import classes from './loans.module.css';
import type { CopyOfLoans } from './use-copy.ts';

/** The age of the copy, always visible, with Refresh; while one runs, its progress and Stop. */
export function CopyState({ copy }: { copy: CopyOfLoans }) {
  const { t } = useTranslation('loans');
  return (
    <div className={classes.state}>
      <Age copy={copy} />
      {copy.running === null ? (
        <RefreshButton copy={copy} />
      ) : (
        <>
          <RefreshProgress {...copy.running} label={t('copy.getting')} className={classes.bar} />
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={18} aria-hidden />}
            onClick={copy.run.stop}
          >
            {t('copy.stop')}
          </Button>
        </>
      )}
    </div>
  );
}

function RefreshButton({ copy: { status, run } }: { copy: CopyOfLoans }) {
  const { t } = useTranslation(['common', 'loans']);
  const left = status.data?.unfinished;
  const resumable = left?.scope === 'all';
  return (
    <>
      {resumable && (
        <Button variant="default" onClick={() => run.start('all', true)}>
          {t('loans:copy.resume', { done: formatCount(left.done), total: formatCount(left.total) })}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconRefresh size={18} aria-hidden />}
        onClick={() => run.start('all', false)}
      >
        {t('refresh')}
      </Button>
    </>
  );
}

function Age({ copy: { status } }: { copy: CopyOfLoans }) {
  const { t } = useTranslation(['common', 'loans']);
  const at = status.data?.all?.at;
  if (at === undefined)
    return (
      <Text span c="dimmed">
        {status.data && t('loans:copy.live')}
      </Text>
    );
  const days = daysOldOf(at, Date.now());
  if (days === null)
    return (
      <Text span c="dimmed" className="pd-number">
        {t('asOf', { when: formatMoment(at) })}
      </Text>
    );
  return (
    <span className={classes.old}>
      <IconAlertTriangle size={16} aria-hidden />
      {t('asOf', { when: formatMoment(at) })} · {t('loans:copy.daysOld', { count: days })}
    </span>
  );
}
