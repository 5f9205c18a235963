import { Anchor, Button, Popover, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Columns } from './entry/entry-editor.tsx';

/** How journals leave and what is to be done after that: a line that opens at a press, beside the title. */
export function HowSent({ columns }: { columns: Columns }) {
  const { t } = useTranslation('journals');
  return (
    <Popover position="bottom-start" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          fw={500}
          rightSection={<IconInfoCircle size={14} aria-hidden />}
        >
          {t(`columns.short.${columns}`)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns.label')} maw="26rem">
        <Stack gap="xs">
          <Text fz="sm">
            {t(`columns.${columns}`)}{' '}
            <Anchor inherit underline="always" renderRoot={(props) => <Link {...props} to="/settings" />}>
              {t('columns.change')}
            </Anchor>
          </Text>
          <Text fz="sm">{t('publish')}</Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
