import { Stack } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/work.ts';
import { Notice } from '../../components/notice.tsx';
import { DescriptionStep } from './description-step.tsx';
import { ListsNotice } from './lists-notice.tsx';
import { TermsStep } from './terms-step.tsx';

type Props = { content: DraftContent; onChange: (content: DraftContent) => void; readOnly: boolean };

/** The form of an individual loan draft, in PA2's steps. It takes anything; the review says what is missing. */
export function DraftForm({ content, onChange, readOnly }: Props) {
  const { t } = useTranslation('drafts');
  const form = useForm<DraftContent>({ defaultValues: content });
  const { subscribe } = form;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => onChange(values) }),
    [subscribe, onChange],
  );
  return (
    <FormProvider {...form}>
      <Stack gap="xl">
        {!readOnly && <ListsNotice />}
        <DescriptionStep readOnly={readOnly} />
        <TermsStep readOnly={readOnly} />
        <Notice tone="info" icon={IconCamera} title={t('later.title')}>
          {t('later.text')}
        </Notice>
      </Stack>
    </FormProvider>
  );
}
