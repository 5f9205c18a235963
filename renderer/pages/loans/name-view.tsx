import { Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GridSettings, mostViews } from '../../../shared/model/portfolio-search.ts';
import { loanCan } from '../../../shared/rules/capabilities/loan.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { formatCount } from '../../i18n/format.ts';

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
  const names = views.map((view) => view.name);
  const isTaken = names.includes(name);
  const found = loanCan.saveView(name, names);
  const obstacle = useObstacleText()(found, { most: formatCount(mostViews) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (obstacle === null) onSave(name);
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
          error={found === 'viewsFull' && obstacle}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <ActionButton type="submit" obstacle={obstacle}>
            {isTaken ? t('views.replace') : action}
          </ActionButton>
        </Group>
      </Stack>
    </form>
  );
}
