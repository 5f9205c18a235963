import { Button, Popover, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Props = { label: string; children: ReactNode };

/** What a page would say below its title, where that needs the room: a line that opens at a press. */
export function InfoButton({ label, children }: Props) {
  return (
    <Popover position="bottom-start" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          fw={500}
          rightSection={<IconInfoCircle size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} maw="26rem">
        <Stack gap="xs" fz="sm" tabIndex={-1} data-autofocus style={{ outline: 'none' }}>
          {children}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
