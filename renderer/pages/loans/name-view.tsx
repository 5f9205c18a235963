import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GridSettings, mostViews } from '../../../shared/model/portfolio-search.ts';

type Props = {
  views: GridSettings['views'];
  /** The name to begin with. */
  first?: string;
  action: string;
  onSave: (name: string) => void;
};

/** The name of a saved view; a name that another view has is pointed out, and replaces that view. */
export function NameView({ views, first = '', action, onSave }: Props) {
  const { t } = useTranslation('loans');
  const [text, setText] = useState(first);
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
            {isTaken ? t('views.replace') : action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
