import { Box, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { Panel } from '../../components/panel.tsx';

type Props = { title: string; description?: ReactNode; children: ReactNode };

/** One part of Settings; a region that carries its heading as its name. */
export function Section({ title, description, children }: Props) {
  const id = useId();
  return (
    <Box maw="var(--pd-form-width)">
      <Panel labelledBy={id}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {description !== undefined && <Text c="dimmed">{description}</Text>}
        {children}
      </Panel>
    </Box>
  );
}
