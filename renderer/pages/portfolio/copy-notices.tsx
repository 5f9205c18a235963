import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { formatCount } from '../../i18n/format.ts';
import type { Refresh } from './use-refresh.ts';

/** What the latest refresh has to say beside its figures: that it failed, was stopped, or saw less than all. */
export function CopyNotices({ refresh }: { refresh: Refresh }) {
  if (refresh.progress !== null) return null;
  const { failure, last, start } = refresh;
  return (
    <>
      {failure !== null && <Problem failure={failure} onRetry={() => start(true)} />}
      {failure === null && <Unfinished refresh={refresh} />}
      {last !== null && <Doubts unsure={last.unsure} unreadable={last.unreadable} />}
    </>
  );
}

function Unfinished({ refresh: { status, start } }: { refresh: Refresh }) {
  const { t } = useTranslation('portfolio');
  const unfinished = status?.unfinished;
  if (unfinished?.scope !== 'all' || !status?.all) return null;
  const counts = { done: formatCount(unfinished.done), total: formatCount(unfinished.total) };
  return (
    <Notice tone="info" icon={IconPlayerPause} title={t('refresh.unfinished', counts)} role="status">
      <Button size="xs" variant="default" onClick={() => start(true)}>
        {t('refresh.resume')}
      </Button>
    </Notice>
  );
}

function Doubts({ unsure, unreadable }: { unsure: boolean; unreadable: number }) {
  const { t } = useTranslation('portfolio');
  return (
    <>
      {unsure && <Notice tone="warn" icon={IconAlertTriangle} title={t('refresh.unsure')} role="status" />}
      {unreadable > 0 && (
        <Notice
          tone="warn"
          icon={IconAlertTriangle}
          title={t('refresh.unreadable', { count: unreadable })}
          role="status"
        />
      )}
    </>
  );
}
