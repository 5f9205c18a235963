import { Stack } from '@mantine/core';
import { useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { DescriptionStep } from './description-step.tsx';
import { FieldNotes } from './field-notes.tsx';
import { FirstDraftGuide } from './first-draft/first-draft-guide.tsx';
import { PhotoStep } from './photo-step.tsx';
import { TermsStep } from './terms-step.tsx';
import { useNextMissing } from './use-next-missing.ts';
import type { FieldRefusal } from './use-refusal.ts';

type Props = {
  workId: string;
  content: DraftContent;
  onChange: (content: DraftContent) => void;
  readOnly: boolean;
  refusals: readonly FieldRefusal[];
};

/** The form of a loan draft, in PA2's steps. It takes anything; the review says what is missing. */
export function DraftForm({ workId, content, onChange, readOnly, refusals }: Props) {
  const form = useForm<DraftContent>({ defaultValues: content });
  const { subscribe } = form;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => onChange(values) }),
    [subscribe, onChange],
  );
  return (
    <FormProvider {...form}>
      <FieldNotes readOnly={readOnly} refusals={refusals}>
        <Steps workId={workId} readOnly={readOnly} />
      </FieldNotes>
    </FormProvider>
  );
}

function Steps({ workId, readOnly }: Pick<Props, 'workId' | 'readOnly'>) {
  const nextMissing = useNextMissing();
  return (
    <Stack gap="xl" {...(!readOnly && { onKeyDown: nextMissing })}>
      {!readOnly && <FirstDraftGuide />}
      <DescriptionStep readOnly={readOnly} />
      <TermsStep readOnly={readOnly} />
      <PhotoStep workId={workId} readOnly={readOnly} />
    </Stack>
  );
}
