import { ActionIcon, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { defaultParseSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridSettings } from '../../../shared/model/portfolio-search.ts';
import { Problem } from '../../components/problem.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';
import { readLoansSearch, viewOf } from './loans-search.ts';

type Views = GridSettings['views'];
type Props = { views: Views; onViews: (views: Views) => void };

/** Views to rename in place, to write to a file, or to delete. */
export function ManageViews({ views, onViews }: Props) {
  const { t } = useTranslation(['loans', 'common']);
  const environment = useEnvironment();
  const save = useAction('views.save');
  const write = ({ name, search }: Views[number]) => {
    const view = { name, ...viewOf(readLoansSearch(defaultParseSearch(search))) };
    const onSuccess = ({ saved }: { saved: boolean }) =>
      saved && notifications.show({ message: t('views.exported', { view: name }) });
    save.mutate(
      {
        environment,
        view,
        name: t('views.fileName', { view: name, environment: t(`common:environment.${environment}`) }),
      },
      { onSuccess },
    );
  };
  if (views.length === 0) return <Text c="dimmed">{t('views.none')}</Text>;
  return (
    <Stack gap="xs">
      {save.error && <Problem failure={save.error.failure} />}
      {views.map((view) => (
        <ViewRow
          key={view.name}
          name={view.name}
          text={viewOf(readLoansSearch(defaultParseSearch(view.search))).filter.text}
          onExport={() => write(view)}
          isTaken={(name) => views.some((each) => each !== view && each.name === name)}
          onRename={(name) => onViews(views.map((each) => (each === view ? { ...each, name } : each)))}
          onRemove={() => onViews(views.filter((each) => each !== view))}
        />
      ))}
      <Text fz="sm" c="dimmed">
        {t('views.exportText')}
      </Text>
    </Stack>
  );
}

type RowProps = {
  name: string;
  /** What the view looks for: it may name a person. */
  text: string;
  onExport: () => void;
  isTaken: (name: string) => boolean;
  onRename: (name: string) => void;
  onRemove: () => void;
};

/** A name that is empty or another's is not taken over; leaving the field brings the old one back. */
function ViewRow({ name, text: search, isTaken, onExport, onRename, onRemove }: RowProps) {
  const { t } = useTranslation('loans');
  const [text, setText] = useState(name);
  const leave = () => {
    const next = text.trim();
    if (next === '' || next === name || isTaken(next)) return setText(name);
    onRename(next);
  };
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <TextInput
        flex={1}
        aria-label={t('views.renamed', { view: name })}
        description={search && t('views.exportsText', { text: search })}
        inputWrapperOrder={['input', 'description']}
        maxLength={80}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('views.exportOne', { view: name })}
        title={t('views.exportOne', { view: name })}
        onClick={onExport}
      >
        <IconDownload size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        c="var(--mantine-color-error)"
        size="lg"
        title={t('views.remove', { view: name })}
        aria-label={t('views.remove', { view: name })}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
