import { Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../shared/model/review.ts';
import { type JournalEntry, journalEntrySchema } from '../../../../shared/model/work.ts';
import { journalPreviewLength } from '../../../../shared/rules/journal-checks.ts';
import type { JournalColumn } from '../../../../shared/rules/journal-import.ts';
import { countedLength } from '../../../../shared/rules/journal-markup.ts';
import { cleanJournal, cleanSubject } from '../../../../shared/rules/journal-text.ts';
import { fieldId } from '../../../components/work/field-id.ts';
import { fieldLook, ownDirection } from '../../../components/work/field-look.ts';
import { pasteClean } from '../../../components/work/insert-text.ts';
import { FieldHelp } from './field-help.tsx';

type Props = {
  entry: JournalEntry;
  index: number;
  findings: readonly Finding[];
  readOnly: boolean;
  onType: (index: number, change: Partial<JournalEntry>) => void;
};

/** What every field of a journal shares. */
function useEntryField({ entry, index, findings, readOnly, onType }: Props, field: JournalColumn) {
  const { t } = useTranslation('journals');
  const path = `entries.${index}.${field}`;
  const isText = field === 'subject' || field === 'body';
  return {
    id: fieldId(path),
    label: t(`field.${field}`),
    value: entry[field],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onType(index, { [field]: event.currentTarget.value }),
    ...fieldLook(readOnly),
    ...(isText ? { onPaste: pasteClean, ref: ownDirection, lang: entry.facts?.language || undefined } : {}),
    spellCheck: isText,
    maxLength: journalEntrySchema.shape[field].maxLength ?? undefined,
    autoComplete: 'off',
    own: findings.filter((finding) => finding.path === path),
  };
}

/** A field of one line. */
export function TextField({ field, help, ...props }: Props & { field: JournalColumn; help?: string }) {
  const { t } = useTranslation('journals');
  const { own, ...input } = useEntryField(props, field);
  const length = cleanSubject(props.entry.subject).length;
  const counter = field === 'subject' ? { counter: t('counter', { count: length }) } : {};
  const text = field === 'subject' ? t('help.subject') : (help ?? '');
  return <TextInput {...input} description={<FieldHelp {...counter} text={text} findings={own} />} />;
}

/** The text itself, counted as kiva.org counts it. */
export function BodyField(props: Props) {
  const { t } = useTranslation('journals');
  const { own, ...input } = useEntryField(props, 'body');
  const count = countedLength(cleanJournal(props.entry.body));
  const shown = journalPreviewLength;
  const counter = count > shown ? t('cut', { count, shown }) : t('counter', { count });
  const text = `${t('help.body', { shown })} ${t('preview.tags')}`;
  return (
    <Textarea
      {...input}
      description={<FieldHelp text={text} counter={counter} findings={own} />}
      autosize
      minRows={5}
      maxRows={18}
    />
  );
}

/** The address of a picture that is public already. */
export function ImageField(props: Props) {
  const { t } = useTranslation('journals');
  const { own, ...input } = useEntryField(props, 'imageUrl');
  return (
    <TextInput
      {...input}
      inputMode="url"
      placeholder="https://"
      description={<FieldHelp text={t('help.imageUrl')} findings={own} />}
    />
  );
}
