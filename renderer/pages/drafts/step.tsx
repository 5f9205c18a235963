import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { id: string; title: string; text: string; children: ReactNode };

/** One of PA2's steps as a section with two columns of fields, one where the window is narrow. */
export function Step({ id, title, text, children }: Props) {
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      <Text c="dimmed" mb="md">
        {text}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md" spacing="lg">
        {children}
      </SimpleGrid>
    </Paper>
  );
}

/** A field that takes the whole width of a step. */
export function Wide({ children }: { children: ReactNode }) {
  return <div style={{ gridColumn: '1 / -1' }}>{children}</div>;
}
