import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { ApprovalSection } from './approval/approval-section.tsx';
import { AsideSection } from './aside-section.tsx';
import { ConnectionSection } from './connection-section.tsx';
import { CredentialsSection } from './credentials-section.tsx';
import { EndpointsSection } from './endpoints-section.tsx';
import { IdleSection } from './idle-section.tsx';
import { LevelSection } from './level-section.tsx';
import { MoveSection } from './move/move-section.tsx';
import { NetworkSection } from './network-section.tsx';
import { PracticeSection } from './practice-section.tsx';
import { RemoveSection } from './remove-section.tsx';
import { ReportingSection } from './reporting-section.tsx';
import { UpdatesSection } from './updates/updates-section.tsx';
import { useConnectionTest } from './use-connection-test.ts';

/** Settings of the current environment, and of the program. */
export function SettingsPage() {
  const { t } = useTranslation(['common', 'settings']);
  const environment = t(`environment.${useEnvironment()}`);
  const test = useConnectionTest();
  return (
    <>
      <PageHeader
        title={t('settings:title')}
        guide="connect"
        description={t('settings:description', { environment })}
        actions={
          <Button component={Link} to="/go-live" variant="default">
            {t('settings:goLive')}
          </Button>
        }
      />
      <Stack gap="lg">
        <CredentialsSection testing={test.running} onTest={test.start} />
        <ConnectionSection test={test} />
        <EndpointsSection />
        <ReportingSection />
        <LevelSection />
        <ApprovalSection />
        <IdleSection />
        <PracticeSection />
        <AsideSection />
        <NetworkSection />
        <AppearanceSection />
        <MoveSection />
        <RemoveSection />
        <UpdatesSection />
        <AboutSection />
      </Stack>
    </>
  );
}
