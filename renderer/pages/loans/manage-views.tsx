import { ActionIcon, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridSettings } from '../../../shared/model/portfolio-search.ts';

type Views = GridSettings['views'];
type Props = { views: Views; onViews: (views: Views) => void };

/** Views to rename in place or to delete. */
export function ManageViews({ views, onViews }: Props) {
  const { t } = useTranslation('loans');
  if (views.length === 0) return <Text c="dimmed">{t('views.none')}</Text>;
  return (
    <Stack gap="xs">
      {views.map((view) => (
        <ViewRow
          key={view.name}
          name={view.name}
          isTaken={(name) => views.some((each) => each !== view && each.name === name)}
          onRename={(name) => onViews(views.map((each) => (each === view ? { ...each, name } : each)))}
          onRemove={() => onViews(views.filter((each) => each !== view))}
        />
      ))}
    </Stack>
  );
}

type RowProps = {
  name: string;
  isTaken: (name: string) => boolean;
  onRename: (name: string) => void;
  onRemove: () => void;
};

/** A name that is empty or another's is not taken over; leaving the field brings the old one back. */
function ViewRow({ name, isTaken, onRename, onRemove }: RowProps) {
  const { t } = useTranslation('loans');
  const [text, setText] = useState(name);
  const leave = () => {
    const next = text.trim();
    if (next === '' || next === name || isTaken(next)) return setText(name);
    onRename(next);
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        flex={1}
        aria-label={t('views.renamed', { view: name })}
        maxLength={80}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('views.remove', { view: name })}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
