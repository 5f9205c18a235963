import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../components/back-link.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { DeskPanel } from './desk-panel.tsx';
import { ErasePanel } from './erase-panel.tsx';
import { PeriodPanel } from './period-panel.tsx';
import { VerifyPanel } from './verify-panel.tsx';

/** What an auditor asks for: that nothing was changed, everything of a period as a file, and who did it. */
export function HistoryPage() {
  const { t } = useTranslation('history');
  return (
    <>
      <PageHeader
        above={<BackLink to="/activity" label={t('back')} />}
        title={t('title')}
        description={t('description')}
      />
      <Stack gap="lg" maw="var(--pd-page-width)">
        <VerifyPanel />
        <PeriodPanel />
        <DeskPanel />
        <ErasePanel />
      </Stack>
    </>
  );
}
