import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { IconTemplate } from '@tabler/icons-react';
import { type ChangeEvent, type KeyboardEvent, type SyntheticEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalTexts } from '../../../../shared/model/journal-template.ts';
import { type JournalsContent, journalEntrySchema } from '../../../../shared/model/work.ts';
import { followsTemplate } from '../../../../shared/rules/journal-template.ts';
import { begunField, bracesOf, fieldName, templateFields } from '../../../../shared/rules/template-fields.ts';
import { Panel } from '../../../components/panel.tsx';
import { ownDirection } from '../../../components/work/field-look.ts';
import { insertText, pasteClean } from '../../../components/work/insert-text.ts';
import { Strip } from '../../../components/workbench/strip.tsx';
import { formatLabel } from '../../../i18n/format.ts';
import { SavedTemplates } from './saved-templates.tsx';

type Props = {
  journals: JournalsContent;
  template: JournalTexts;
  onChange: (template: JournalTexts) => void;
};

/**
 * The text for all chosen loans: open while one of them is empty, a line that opens at a press once it was written.
 */
export function TemplatePanel(props: Props) {
  const { t } = useTranslation('journals');
  const { template, journals } = props;
  const [isOpen, setOpen] = useState(template.subject.trim() === '' || template.body.trim() === '');
  if (isOpen) return <TemplateForm {...props} onDone={() => setOpen(false)} />;
  return (
    <Strip
      tone="neutral"
      icon={IconTemplate}
      actions={
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          {t('template.open')}
        </Button>
      }
    >
      <b>{formatLabel(t('template.title'))}</b> {template.subject.trim() || template.body.trim()} ·{' '}
      {t('template.follows', { count: journals.entries.filter(followsTemplate).length })}
    </Strip>
  );
}

/**
 * The fields of the template. A field goes into the subject or the body, where a person typed or pressed last; to pass by
 * with Tab on the way to the buttons does not count.
 */
function TemplateForm({ journals, template, onChange, onDone }: Props & { onDone: () => void }) {
  const { t, i18n } = useTranslation('journals');
  const title = useId();
  const fields = { subject: useRef<HTMLInputElement>(null), body: useRef<HTMLTextAreaElement>(null) };
  const refs = {
    subject: useMergedRef(fields.subject, ownDirection),
    body: useMergedRef(fields.body, ownDirection),
  };
  const [target, setTarget] = useState<keyof JournalTexts>('body');
  const [begun, setBegun] = useState<string | null>(null);
  const follows = journals.entries.filter(followsTemplate).length;
  const field = (name: keyof JournalTexts) => ({
    label: t(`template.${name}`),
    value: template[name],
    onChange: (event: ChangeEvent<TextField>) => onChange({ ...template, [name]: event.currentTarget.value }),
    onClick: () => setTarget(name),
    onKeyDown: (event: KeyboardEvent<TextField>) => {
      if (event.key !== 'Tab' && event.key !== 'Shift') setTarget(name);
      else if (!event.shiftKey) completeField(event, i18n.language);
    },
    onSelect: ({ currentTarget }: SyntheticEvent<TextField>) =>
      setBegun(begunAtCaret(currentTarget, i18n.language)?.name ?? null),
    onBlur: () => setBegun(null),
    onPaste: pasteClean,
    maxLength: journalEntrySchema.shape[name].maxLength ?? undefined,
    spellCheck: true,
    autoComplete: 'off',
  });
  const insert = (text: string) => {
    const field = fields[target].current;
    if (field) insertText(field, text);
  };
  return (
    <Panel labelledBy={title} compact>
      <Group gap="xs">
        <Title order={2} id={title} fz="md" me="auto">
          {t('template.title')}
        </Title>
        <SavedTemplates template={template} onUse={onChange} />
        <Button size="xs" variant="default" onClick={onDone}>
          {t('template.done')}
        </Button>
      </Group>
      <Text fz="sm" c="dimmed">
        {t('template.text')} {t('template.follows', { count: follows })}
      </Text>
      <Stack gap="sm">
        <TextInput {...field('subject')} ref={refs.subject} />
        <Textarea {...field('body')} ref={refs.body} autosize minRows={3} maxRows={12} />
        <Fields target={target} begun={begun} onInsert={insert} />
      </Stack>
    </Panel>
  );
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

function begunAtCaret({ value, selectionStart, selectionEnd }: TextField, language: string) {
  const caret = selectionStart ?? 0;
  return caret === selectionEnd ? begunField(value.slice(0, caret), value.slice(caret), language) : null;
}

/** Tab writes the rest of a field that was begun in a brace. */
function completeField(event: KeyboardEvent<TextField>, language: string): void {
  const found = begunAtCaret(event.currentTarget, language);
  if (!found) return;
  event.preventDefault();
  insertText(event.currentTarget, found.rest);
}

type FieldsProps = {
  target: keyof JournalTexts;
  /** The name of the field that is being typed in a brace. */
  begun: string | null;
  onInsert: (text: string) => void;
};

function Fields({ target, begun, onInsert }: FieldsProps) {
  const { t, i18n } = useTranslation('journals');
  return (
    <Group gap={6}>
      <Text fz="sm" c="dimmed" role="status">
        {begun ? t('template.complete', { field: `{${begun}}` }) : t(`template.insert.${target}`)}
      </Text>
      {templateFields.map((field) => (
        <Button
          key={field}
          size="compact-sm"
          variant="default"
          fw={500}
          aria-label={t('template.insertLabel', { field: fieldName(field, i18n.language) })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(bracesOf(field, i18n.language))}
        >
          {fieldName(field, i18n.language)}
        </Button>
      ))}
    </Group>
  );
}
