import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconTemplate, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalTexts } from '../../../../shared/model/journal-template.ts';
import { mostTemplates, workCan } from '../../../../shared/rules/capabilities/work.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import { formatCount } from '../../../i18n/format.ts';
import { useTemplates } from './use-templates.ts';

type Props = { template: JournalTexts; onUse: (template: JournalTexts) => void };

/** Templates under names: to use one, to keep the one at hand, to let one go. */
export function SavedTemplates({ template, onUse }: Props) {
  const { t } = useTranslation('journals');
  const [opened, setOpened] = useState(false);
  const use = (texts: JournalTexts) => {
    setOpened(false);
    onUse(texts);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-end" width={360}>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconTemplate size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('template.saved')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('template.saved')}>
        <Content template={template} onUse={use} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Content({ template, onUse }: Props) {
  const { t } = useTranslation('journals');
  const { templates, known, failure, add, remove } = useTemplates();
  return (
    <Stack gap="sm">
      {failure && <Problem failure={failure} />}
      {known && templates.length === 0 && <Text c="dimmed">{t('template.none')}</Text>}
      <Stack gap={4} mah="16rem" style={{ overflowY: 'auto' }}>
        {templates.map(({ name, subject, body }) => (
          <Group key={name} gap={4} wrap="nowrap">
            <Button
              variant="subtle"
              justify="flex-start"
              flex={1}
              miw={0}
              aria-label={t('template.use', { name })}
              onClick={() => onUse({ subject, body })}
            >
              {name}
            </Button>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('template.delete', { name })}
              onClick={() => remove(name)}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      {known && <SaveForm names={templates.map(({ name }) => name)} onSave={(name) => add(name, template)} />}
    </Stack>
  );
}

function SaveForm({ names, onSave }: { names: readonly string[]; onSave: (name: string) => void }) {
  const { t } = useTranslation('journals');
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const found = workCan.saveTemplate(name, names);
  const obstacle = useObstacleText()(found, { most: formatCount(mostTemplates) });
  const isFull = found === 'templatesFull';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (obstacle !== null) return;
    onSave(name);
    setTyped('');
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          flex={1}
          size="xs"
          label={t('template.name')}
          description={isFull ? obstacle : names.includes(name) ? t('template.sameName') : undefined}
          inputWrapperOrder={['label', 'input', 'description']}
          value={typed}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ActionButton type="submit" size="xs" mt={22} obstacle={obstacle}>
          {t('template.save')}
        </ActionButton>
      </Group>
    </form>
  );
}
