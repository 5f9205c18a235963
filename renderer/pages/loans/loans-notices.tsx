import { Button, Group } from '@mantine/core';
import { IconBroadcast, IconDownload, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { RefreshedNotice } from './refreshed-notice.tsx';
import type { CopyOfLoans } from './use-copy.ts';
import type { ListedRows } from './use-rows.ts';

type Props = {
  copy: CopyOfLoans;
  rows: ListedRows;
  /** Where the rows are from, and whether a person asked for Kiva's own. */
  from: 'copy' | 'kiva' | 'search';
  onBack: () => void;
  onShowChanged: () => void;
};

/** Notices above the list: failures, where the rows are from, what a refresh changed. */
export function LoansNotices({ copy, rows, from, onBack, onShowChanged }: Props) {
  const { t } = useTranslation('loans');
  const { status, running, failure, outcome, run } = copy;
  const same = failure !== null && failure.code === rows.failure?.code;
  return (
    <>
      {rows.failure && <Problem failure={rows.failure} onRetry={rows.retry} />}
      {failure && !same && <Problem failure={failure} onRetry={() => run.start('all', true)} />}
      {from === 'search' && (
        <Notice tone="info" icon={IconBroadcast} title={t('live.title')} role="status">
          {t('live.text')}
          <Button size="xs" variant="default" onClick={onBack}>
            {t('live.back')}
          </Button>
        </Notice>
      )}
      {from === 'kiva' && running === null && rows.failure === null && rows.total !== undefined && (
        <Notice tone="info" icon={IconInfoCircle} title={t('get.title')}>
          {t(status.data?.unfinished ? 'copy.unfinished' : 'get.text')}
          <Group>
            <Button
              size="xs"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => run.start('all', true)}
            >
              {t('get.action')}
            </Button>
          </Group>
        </Notice>
      )}
      {outcome && (
        <RefreshedNotice
          outcome={outcome}
          onShow={() => {
            run.dismiss();
            onShowChanged();
          }}
          onDismiss={run.dismiss}
        />
      )}
    </>
  );
}
