import { Box, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Panel } from '../../components/panel.tsx';
import { type SettingsSection, useSectionTitles } from './section-titles.ts';

type Props = { name: SettingsSection; description?: ReactNode; children: ReactNode };

/** One part of Settings; a region that carries its heading as its name. The heading takes the focus of a link to the part. */
export function Section({ name, description, children }: Props) {
  const title = useSectionTitles()[name];
  return (
    <Box maw="var(--pd-form-width)">
      <Panel labelledBy={name}>
        <Title order={2} id={name} tabIndex={-1}>
          {title}
        </Title>
        {description !== undefined && <Text c="dimmed">{description}</Text>}
        {children}
      </Panel>
    </Box>
  );
}
