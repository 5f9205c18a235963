import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideName } from '../../shared/model/guide.ts';
import { useEnvironment } from '../lib/app-state.tsx';
import { GuideLink } from './guide-link.tsx';

type Props = {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  above?: ReactNode;
  /** The guide about this page. */
  guide?: GuideName;
  /** All in one line, for a page whose work needs the room. */
  compact?: boolean;
};

/**
 * The top of every page: its one `h1` (which gets the focus after a change of page), a sentence, the page's actions.
 * It also names the window: page, program, environment last.
 */
export function PageHeader({ title, description, actions, above, guide, compact = false }: Props) {
  const { t } = useTranslation();
  const environment = t(`environment.${useEnvironment()}`);
  useEffect(() => {
    document.title = t('pageTitle', { page: title, app: t('appName'), environment });
  }, [t, title, environment]);
  if (compact)
    return (
      <Group gap="xs" mb="xs" wrap="wrap">
        {above}
        <Title order={1} fz="h3" tabIndex={-1} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Title>
        {actions}
      </Group>
    );
  return (
    <Stack gap="xs" mb="lg">
      {above}
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={4} flex="1 1 20rem" miw={0}>
          <Title order={1} tabIndex={-1} w="fit-content" style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          {description !== undefined && <Text c="dimmed">{description}</Text>}
        </Stack>
        {(actions !== undefined || guide !== undefined) && (
          <Group gap="sm">
            {guide !== undefined && <GuideLink guide={guide} />}
            {actions}
          </Group>
        )}
      </Group>
    </Stack>
  );
}
