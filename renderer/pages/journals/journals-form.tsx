import { Button, Stack } from '@mantine/core';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { useEffect } from 'react';
import { FormProvider, useFieldArray, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { JournalsContent } from '../../../shared/model/work.ts';
import { Notice } from '../../components/notice.tsx';
import { emptyEntry } from './empty-entry.ts';
import { EntryFields } from './entry-fields.tsx';

type Props = { content: JournalsContent; onChange: (content: JournalsContent) => void; readOnly: boolean };

const mostEntries = 300;

/** The form of one or several journals. */
export function JournalsForm({ content, onChange, readOnly }: Props) {
  const { t } = useTranslation('journals');
  const entries = content.entries.length > 0 ? content.entries : [emptyEntry];
  const form = useForm<JournalsContent>({ defaultValues: { entries } });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'entries' });
  const { subscribe } = form;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => onChange(values) }),
    [subscribe, onChange],
  );
  const add = () => append(emptyEntry, { focusName: `entries.${fields.length}.loanId` });
  return (
    <FormProvider {...form}>
      <Stack gap="lg">
        <Notice tone="info" icon={IconSpeakerphone} title={t('publish')} />
        {fields.map(({ id }, index) => (
          <EntryFields
            key={id}
            index={index}
            alone={fields.length === 1}
            onRemove={() => remove(index)}
            readOnly={readOnly}
          />
        ))}
        {!readOnly && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={add}
            disabled={fields.length >= mostEntries}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('add')}
          </Button>
        )}
      </Stack>
    </FormProvider>
  );
}
