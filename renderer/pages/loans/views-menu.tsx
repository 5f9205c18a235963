import { Button, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GridSettings, mostViews } from '../../../shared/model/portfolio-search.ts';
import { ManageViews } from './manage-views.tsx';

type Views = GridSettings['views'];
type Props = {
  views: Views;
  /** The view in sight, as a view's `search` is. */
  search: string;
  disabled: boolean;
  onOpen: (search: string) => void;
  onViews: (views: Views) => void;
};

/** Named views: choose one, keep the one in sight, rename and delete. */
export function ViewsMenu({ views, search, disabled, onOpen, onViews }: Props) {
  const { t } = useTranslation('loans');
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const current = views.find((view) => view.search === search);
  return (
    <>
      <Menu position="bottom-start" shadow="md" withinPortal trapFocus withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="default"
            maw={220}
            leftSection={<IconBookmark size={18} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
            disabled={disabled}
            title={current?.name}
          >
            {current?.name ?? t('views.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown maw={320}>
          {views.length === 0 && <Menu.Item disabled>{t('views.none')}</Menu.Item>}
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
          {views.length > 0 && <Menu.Item onClick={() => setDialog('manage')}>{t('views.manage')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={dialog === 'save'} onClose={() => setDialog(null)} title={t('views.saveTitle')}>
        <SaveView
          views={views}
          onSave={(name) => {
            setDialog(null);
            onViews([...views.filter((view) => view.name !== name), { name, search }]);
          }}
        />
      </Modal>
      <Modal opened={dialog === 'manage'} onClose={() => setDialog(null)} title={t('views.manageTitle')}>
        <ManageViews views={views} onViews={onViews} />
      </Modal>
    </>
  );
}

function SaveView({ views, onSave }: { views: Views; onSave: (name: string) => void }) {
  const { t } = useTranslation('loans');
  const [text, setText] = useState('');
  const name = text.trim();
  const isTaken = views.some((view) => view.name === name);
  const isFull = views.length >= mostViews && !isTaken;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== '' && !isFull) onSave(name);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{t('views.saveText')}</Text>
        <TextInput
          label={t('views.name')}
          data-autofocus
          maxLength={80}
          value={text}
          description={isTaken ? t('views.taken') : undefined}
          error={isFull && t('views.full', { most: mostViews })}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={name === '' || isFull}>
            {t('views.saveAction')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
