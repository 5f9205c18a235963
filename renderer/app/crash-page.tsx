import { Button, Code, Group, Stack, Title } from '@mantine/core';
import { IconReload } from '@tabler/icons-react';
import { Component, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../lib/calls.ts';

/** What is shown in place of a page that broke: calm, and with the one step that helps. */
export function CrashPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const ref = useNote(error);
  return (
    <Stack gap="md" maw="40rem" p="xl" role="alert">
      <Title order={1} tabIndex={-1}>
        {t('crash.title')}
      </Title>
      <span>{t('crash.text')}</span>
      <Group gap="xs">
        <Code>{nameOf(error)}</Code>
        {ref !== '' && <Code>{t('problem.ref', { ref })}</Code>}
      </Group>
      <Group gap="sm">
        <Button leftSection={<IconReload size={18} aria-hidden />} onClick={() => window.location.reload()}>
          {t('crash.action')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            window.location.hash = ref === '' ? '#/problem' : `#/problem?error=INTERNAL.${ref}`;
            window.location.reload();
          }}
        >
          {t('problem.report')}
        </Button>
      </Group>
    </Stack>
  );
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** Writes the error to the log, by its kind and places alone: its words may quote what was typed. Answers its reference. */
function useNote(error: unknown): string {
  const [ref, setRef] = useState('');
  useEffect(() => {
    const frames = error instanceof Error ? framesOf(error) : [];
    void call('problems.note', { name: nameOf(error).slice(0, 60), frames }).then(
      (noted) => setRef(noted.ref),
      () => {},
    );
  }, [error]);
  return ref;
}

function framesOf({ stack = '' }: Error): string[] {
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, 12).map((line) => line.trim().slice(0, 300));
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
