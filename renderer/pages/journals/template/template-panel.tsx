import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type ChangeEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalTexts } from '../../../../shared/model/journal-template.ts';
import { type JournalsContent, journalEntrySchema } from '../../../../shared/model/work.ts';
import { bracesOf, followsTemplate, templateFields } from '../../../../shared/rules/journal-template.ts';
import { Panel } from '../../../components/panel.tsx';
import { insertText, pasteClean } from '../entry/pasted-text.ts';
import { SavedTemplates } from './saved-templates.tsx';

type Props = {
  journals: JournalsContent;
  template: JournalTexts;
  onChange: (template: JournalTexts) => void;
};
type TextInputElement = HTMLInputElement | HTMLTextAreaElement;

/** The text for all chosen loans. A field goes where the caret was last, in the subject or the body. */
export function TemplatePanel({ journals, template, onChange }: Props) {
  const { t } = useTranslation('journals');
  const title = useId();
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<TextInputElement>(null);
  const follows = journals.entries.filter(followsTemplate).length;
  const field = (name: keyof JournalTexts) => ({
    label: t(`template.${name}`),
    value: template[name],
    onChange: (event: ChangeEvent<TextInputElement>) =>
      onChange({ ...template, [name]: event.currentTarget.value }),
    onFocus: (event: { currentTarget: TextInputElement }) => {
      last.current = event.currentTarget;
    },
    onPaste: pasteClean,
    maxLength: journalEntrySchema.shape[name].maxLength ?? undefined,
    dir: 'auto',
    spellCheck: true,
    autoComplete: 'off',
  });
  const insert = (text: string) => {
    const target = last.current ?? body.current;
    if (target) insertText(target, text);
  };
  return (
    <Panel labelledBy={title}>
      <Group justify="space-between" gap="sm">
        <Title order={2} id={title}>
          {t('template.title')}
        </Title>
        <SavedTemplates template={template} onUse={onChange} />
      </Group>
      <Text fz="sm" c="dimmed">
        {t('template.text')} {t('template.follows', { count: follows })}.
      </Text>
      <Stack gap="sm">
        <TextInput {...field('subject')} />
        <Textarea {...field('body')} ref={body} autosize minRows={3} maxRows={12} />
        <Fields onInsert={insert} />
      </Stack>
    </Panel>
  );
}

function Fields({ onInsert }: { onInsert: (text: string) => void }) {
  const { t } = useTranslation('journals');
  return (
    <Group gap={6}>
      <Text fz="sm" c="dimmed">
        {t('template.insert')}
      </Text>
      {templateFields.map((field) => (
        <Button
          key={field}
          size="compact-sm"
          variant="default"
          fw={500}
          aria-label={t('template.insertLabel', { field: t(`template.fields.${field}`) })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(bracesOf(field))}
        >
          {t(`template.fields.${field}`)}
        </Button>
      ))}
    </Group>
  );
}
