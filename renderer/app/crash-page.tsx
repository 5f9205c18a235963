import { Alert, Button, Code, Stack, Title } from '@mantine/core';
import { IconReload } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What is shown in place of a page that broke: calm, and with the one step that helps. */
export function CrashPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md" maw="40rem" p="xl" role="alert">
      <Title order={1} tabIndex={-1}>
        {t('crash.title')}
      </Title>
      <span>{t('crash.text')}</span>
      <Alert color="gray" variant="outline">
        <Code>{error instanceof Error ? error.name : typeof error}</Code>
      </Alert>
      <Button
        w="fit-content"
        leftSection={<IconReload size={18} aria-hidden />}
        onClick={() => window.location.reload()}
      >
        {t('crash.action')}
      </Button>
    </Stack>
  );
}

/** Catches what breaks outside of a page, so that the window is never blank. */
export class CrashBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <CrashPage error={this.state.error} />;
  }
}
