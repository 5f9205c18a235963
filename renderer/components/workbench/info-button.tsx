import { ActionIcon, Button, Popover, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Props = { label: string; children: ReactNode; isIcon?: boolean };

/** What a page would say below its title, where that needs the room: a line that opens at a press; among icons an icon. */
export function InfoButton({ label, children, isIcon = false }: Props) {
  return (
    <Popover position="bottom-start" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        {isIcon ? (
          <ActionIcon variant="default" size={30} aria-label={label} title={label}>
            <IconInfoCircle size={18} aria-hidden />
          </ActionIcon>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            fw={500}
            rightSection={<IconInfoCircle size={14} aria-hidden />}
          >
            {label}
          </Button>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={label} maw="26rem">
        <Stack gap="xs" fz="sm" tabIndex={-1} data-autofocus style={{ outline: 'none' }}>
          {children}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
