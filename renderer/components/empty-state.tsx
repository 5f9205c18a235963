import { Box, Stack, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Props = { icon: Icon; title: string; text: string; action?: ReactNode };

/** An empty page says what it is for and offers the first step. */
export function EmptyState({ icon: StateIcon, title, text, action }: Props) {
  return (
    <Stack align="center" gap="sm" py="3rem" px="md" ta="center">
      <StateIcon size={44} stroke={1.25} color="var(--mantine-color-anchor)" aria-hidden />
      <Title order={2}>{title}</Title>
      <Text c="dimmed" maw="34rem">
        {text}
      </Text>
      {action && <Box mt="xs">{action}</Box>}
    </Stack>
  );
}
