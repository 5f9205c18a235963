import { Menu, Stack, Text } from '@mantine/core';
import { useFileDialog } from '@mantine/hooks';
import { IconBookmark, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridSettings } from '../../../shared/model/portfolio-search.ts';
import type { NamedView } from '../../../shared/model/view-file.ts';
import type { Result } from '../../../shared/result.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { ImportView, viewOfFile } from './import-view.tsx';
import { ManageViews } from './manage-views.tsx';
import { NameView } from './name-view.tsx';

type Views = GridSettings['views'];
type Props = {
  views: Views;
  /** The current view, as the `search` of a view. */
  search: string;
  obstacle: string | null;
  onOpen: (search: string) => void;
  onViews: (views: Views) => void;
};

/** Named views: open one, save the current one, rename, delete, import or export. */
export function ViewsMenu({ views, search, obstacle, onOpen, onViews }: Props) {
  const { t } = useTranslation('loans');
  const [dialog, setDialog] = useState<'save' | 'manage' | 'import' | null>(null);
  const [read, setRead] = useState<Result<NamedView> | null>(null);
  const file = useFileDialog({
    ...{ multiple: false, accept: '.json,application/json', resetOnOpen: true },
    onChange: (files) => void take(files?.[0]),
  });
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    setRead(await viewOfFile(chosen));
    setDialog('import');
  };
  const keep = (view: Views[number]) => {
    setDialog(null);
    onViews([...views.filter(({ name }) => name !== view.name), view]);
  };
  const current = views.find((view) => view.search === search);
  return (
    <>
      <Menu position="bottom-start" shadow="md" withinPortal trapFocus withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionButton
            variant="default"
            maw={196}
            leftSection={<IconBookmark size={18} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
            obstacle={obstacle}
            title={current?.name}
          >
            <Text span inherit truncate>
              {current?.name ?? t('views.title')}
            </Text>
          </ActionButton>
        </Menu.Target>
        <Menu.Dropdown maw={320}>
          {views.length === 0 && <Menu.Label>{t('views.none')}</Menu.Label>}
          {views.map((view) => (
            <Menu.Item
              key={view.name}
              aria-current={view === current || undefined}
              onClick={() => onOpen(view.search)}
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider role="separator" />
          <Menu.Item onClick={() => setDialog('save')}>{t('views.save')}</Menu.Item>
          <Menu.Item onClick={file.open}>{t('views.import')}</Menu.Item>
          {views.length > 0 && <Menu.Item onClick={() => setDialog('manage')}>{t('views.manage')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Dialog
        environment="here"
        opened={dialog === 'save'}
        onClose={() => setDialog(null)}
        title={t('views.saveTitle')}
      >
        <Stack gap="md">
          <Text c="dimmed">{t('views.saveText')}</Text>
          <NameView views={views} action={t('views.saveAction')} onSave={(name) => keep({ name, search })} />
        </Stack>
      </Dialog>
      <Dialog
        environment="here"
        opened={dialog === 'import'}
        onClose={() => setDialog(null)}
        title={t('views.importTitle')}
      >
        {read && (
          <ImportView
            read={read}
            views={views}
            onSave={(view) => {
              keep(view);
              onOpen(view.search);
            }}
          />
        )}
      </Dialog>
      <Dialog
        environment="here"
        opened={dialog === 'manage'}
        onClose={() => setDialog(null)}
        title={t('views.manageTitle')}
      >
        <ManageViews views={views} onViews={onViews} />
      </Dialog>
    </>
  );
}
