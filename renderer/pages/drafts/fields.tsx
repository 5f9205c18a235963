import { Text, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { LoanFieldOf, MemberField } from '../../../shared/model/draft-fields.ts';
import type { DraftRepair } from '../../../shared/rules/draft-repairs.ts';
import { chosenLanguage } from '../../../shared/rules/draft-texts.ts';
import { fieldId } from '../../components/work/field-id.ts';
import { fieldLook } from '../../components/work/field-look.ts';
import { replaceText } from '../../components/work/insert-text.ts';
import { fieldNameOf, longestText } from './field-names.ts';
import { useFieldNotes } from './field-notes.tsx';
import { RepairButtons } from './repair-buttons.tsx';
import { useLists } from './use-lists.ts';

type TextField =
  | LoanFieldOf<'text' | 'id'>
  | `members.0.${Exclude<MemberField, 'gender' | 'notPictured'>}`
  | `plan.${'count' | 'every' | 'annualRate' | 'graceCount'}`;

type Props = { name: TextField; readOnly: boolean; help?: ReactNode; label?: string };

/** A field's help and its findings: what must be corrected as an error, the rest below the help. */
export function useHelp(path: string, help?: ReactNode): { description?: ReactNode; error?: ReactNode } {
  const note = useFieldNotes().get(path);
  if (!note) return { description: help };
  const lines = { whiteSpace: 'pre-line' } as const;
  if (note.tone === 'bad') return { description: help, error: <span style={lines}>{note.text}</span> };
  return {
    description: (
      <>
        {help}
        <Text span display="block" fz="inherit" c="var(--pd-warn-fg)" fw={500} style={lines}>
          {note.text}
        </Text>
        <Text span display="block" mt={4}>
          <RepairButtons repairs={note.repairs} onRepair={mendInField} />
        </Text>
      </>
    ),
  };
}

/** Writes as a hand would, so that Ctrl+Z in the field takes it back. */
function mendInField({ path, value }: DraftRepair): void {
  const field = document.getElementById(fieldId(path));
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) replaceText(field, value);
}

/** What every text field shares: its place in the form, its label, and how much it may hold. */
function useTextField({ name, readOnly, help, label }: Props) {
  const { t } = useTranslation('drafts');
  const { register } = useFormContext<DraftContent>();
  return {
    ...register(name),
    id: fieldId(name),
    label: label ?? t(`field.${fieldNameOf(name)}` as 'field.members'),
    ...useHelp(name, help),
    ...fieldLook(readOnly),
    maxLength: longestText(name),
    autoComplete: 'off',
  };
}

/** One line of text. */
export function Line({ numeric = false, ...props }: Props & { numeric?: boolean }) {
  return (
    <TextInput
      {...useTextField(props)}
      inputMode={numeric ? 'decimal' : 'text'}
      spellCheck={false}
      {...(numeric ? { className: 'pd-number' } : {})}
    />
  );
}

/** Text of any length, in the language that is chosen for what lenders read: so it is spoken, and its words are checked. */
export function Paragraphs({ minRows, ...props }: Props & { minRows: number }) {
  const { control } = useFormContext<DraftContent>();
  const languageId = useWatch({ control, name: 'languageId' });
  const lang = chosenLanguage(languageId, useLists().lists ?? null) ?? undefined;
  return <Textarea {...useTextField(props)} autosize minRows={minRows} maxRows={24} spellCheck lang={lang} />;
}
