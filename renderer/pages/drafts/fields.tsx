import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type DraftContent, draftContentSchema } from '../../../shared/model/work.ts';
import { fieldId } from '../../components/work/field-id.ts';
import { fieldLook } from '../../components/work/field-look.ts';

/** The fields of a draft that hold free text. */
type TextField = 'clientId' | 'loanId' | 'givenName' | 'familyName' | 'loanUse' | 'description' | 'amount';

type Props = { name: TextField; readOnly: boolean; help?: ReactNode };

/** What every text field shares: its place in the form, its label, and how much it may hold. */
function useTextField({ name, readOnly, help }: Props) {
  const { t } = useTranslation('drafts');
  const { register } = useFormContext<DraftContent>();
  return {
    ...register(name),
    id: fieldId(name),
    label: t(`field.${name}`),
    description: help,
    ...fieldLook(readOnly),
    maxLength: draftContentSchema.shape[name].maxLength ?? undefined,
    autoComplete: 'off',
  };
}

/** One line of text. */
export function Line(props: Props & { numeric?: boolean }) {
  const field = useTextField(props);
  const { numeric = false } = props;
  return (
    <TextInput
      {...field}
      inputMode={numeric ? 'decimal' : 'text'}
      spellCheck={false}
      {...(numeric ? { className: 'pd-number' } : {})}
    />
  );
}

/** Text of any length. */
export function Paragraphs({ minRows, ...props }: Props & { minRows: number }) {
  return <Textarea {...useTextField(props)} autosize minRows={minRows} maxRows={24} spellCheck />;
}
