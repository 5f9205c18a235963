import { Button, Group, Paper, SimpleGrid, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type JournalEntry, type JournalsContent, journalEntrySchema } from '../../../shared/model/work.ts';
import { journalPreviewLength } from '../../../shared/rules/journal-checks.ts';
import { fieldId } from '../../components/work/field-id.ts';
import { fieldLook } from '../../components/work/field-look.ts';

type Props = { index: number; alone: boolean; onRemove: () => void; readOnly: boolean };

/** The fields of one journal; among several it is a group with its number. */
export function EntryFields({ index, alone, onRemove, readOnly }: Props) {
  const { t } = useTranslation('journals');
  const field = useEntryField(index, readOnly);
  return (
    <EntryFrame index={index} alone={alone} {...(readOnly ? {} : { onRemove })}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <TextInput {...field('loanId', t('help.loanId'))} spellCheck={false} />
        <TextInput {...field('clientId', t('help.clientId'))} spellCheck={false} />
      </SimpleGrid>
      <TextInput {...field('subject')} spellCheck />
      <Body index={index} readOnly={readOnly} />
      <TextInput
        {...field('imageUrl', t('help.imageUrl'))}
        inputMode="url"
        placeholder="https://"
        spellCheck={false}
      />
    </EntryFrame>
  );
}

/** What every field of a journal shares. */
function useEntryField(index: number, readOnly: boolean) {
  const { t } = useTranslation('journals');
  const { register } = useFormContext<JournalsContent>();
  return (name: keyof JournalEntry, description?: ReactNode) => ({
    ...register(`entries.${index}.${name}`),
    id: fieldId(`entries.${index}.${name}`),
    label: t(`field.${name}`),
    description,
    ...fieldLook(readOnly),
    maxLength: journalEntrySchema.shape[name].maxLength ?? undefined,
    autoComplete: 'off',
  });
}

function Body({ index, readOnly }: Pick<Props, 'index' | 'readOnly'>) {
  const { t } = useTranslation('journals');
  const field = useEntryField(index, readOnly);
  const { control } = useFormContext<JournalsContent>();
  const count = useWatch({ control, name: `entries.${index}.body` }).length;
  const isCut = count > journalPreviewLength;
  const counter = isCut ? t('cut', { count, shown: journalPreviewLength }) : t('counter', { count });
  const help = (
    <>
      {t('help.body', { shown: journalPreviewLength })} <span className="pd-number">{counter}</span>
    </>
  );
  return <Textarea {...field('body', help)} autosize minRows={6} maxRows={24} spellCheck />;
}

type FrameProps = Pick<Props, 'index' | 'alone'> & { onRemove?: () => void; children: ReactNode };

function EntryFrame({ index, alone, onRemove, children }: FrameProps) {
  const { t } = useTranslation('journals');
  const title = useId();
  const number = index + 1;
  if (alone)
    return (
      <Paper withBorder p="lg">
        <Stack gap="md">{children}</Stack>
      </Paper>
    );
  return (
    <Paper withBorder p="lg" role="group" aria-labelledby={title}>
      <Group justify="space-between" mb="md">
        <Title order={2} id={title}>
          {t('entry', { number })}
        </Title>
        {onRemove && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconX size={16} aria-hidden />}
            onClick={onRemove}
          >
            {t('remove', { number })}
          </Button>
        )}
      </Group>
      <Stack gap="md">{children}</Stack>
    </Paper>
  );
}
