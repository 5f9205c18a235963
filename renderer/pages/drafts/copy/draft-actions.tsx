import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCopy, IconPlaneDeparture, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyNews } from './copy-news.tsx';
import { type Copies, useCopies } from './use-copies.ts';

/** What can be made of an open draft. */
export function DraftActions({ workId }: { workId: string }) {
  const { t } = useTranslation('drafts');
  const copies = useCopies();
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" size="xs" rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t('actions.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <CopyItems workId={workId} copies={copies} />
        </Menu.Dropdown>
      </Menu>
      <CopyNews copies={copies} />
    </>
  );
}

/** The three copies as items of a menu. */
export function CopyItems({ workId, copies }: { workId: string; copies: Copies }) {
  const { t } = useTranslation('drafts');
  return (
    <>
      <Menu.Item leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => copies.newLoan(workId)}>
        {t('actions.newLoan')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => copies.duplicate(workId)}>
        {t('actions.duplicate')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPlaneDeparture size={16} aria-hidden />}
        onClick={() => copies.carry(workId)}
      >
        {t('actions.carry')}
      </Menu.Item>
    </>
  );
}
