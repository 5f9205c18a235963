import { Button, Group, Paper, SimpleGrid, Stack, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../shared/model/review.ts';
import type { JournalsContent } from '../../../../shared/model/work.ts';
import type { JournalsActions } from '../use-journals.ts';
import classes from './entry.module.css';
import { BodyField, ImageField, TextField } from './fields.tsx';
import { JournalPreview } from './journal-preview.tsx';
import { OwnWords } from './own-words.tsx';
import { PicturePrivacy } from './picture-privacy.tsx';
import { PublicPictureField } from './public-picture.tsx';

/** How the partner's reports are written decides whether client ids are sent. */
export type Columns = 'unsaid' | 'two' | 'three';

type Props = {
  journals: JournalsContent;
  index: number;
  actions: JournalsActions;
  findings: readonly Finding[];
  columns: Columns;
  readOnly: boolean;
};

/** One journal: its fields, their findings, and how kiva.org shows it. */
export function EntryEditor({ journals, index, actions, findings, columns, readOnly }: Props) {
  const { t } = useTranslation('journals');
  const entry = journals.entries[index];
  if (!entry) return null;
  const common = { entry, index, findings, readOnly, onType: actions.type };
  return (
    <EntryFrame
      index={index}
      name={entry.facts?.name ?? ''}
      alone={journals.entries.length === 1}
      {...(readOnly ? {} : { onRemove: () => actions.remove(index) })}
    >
      {entry.byHand === true && journals.template !== undefined && !readOnly && (
        <OwnWords onBack={() => actions.follow(index)} />
      )}
      <div className={classes.entry}>
        <Stack gap="md" className={classes.texts}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
            <TextField {...common} field="loanId" help={t('help.loanId')} />
            <TextField {...common} field="clientId" help={t(`help.clientId.${columns}`)} />
          </SimpleGrid>
          <TextField {...common} field="subject" />
          <BodyField {...common} />
        </Stack>
        <div className={classes.shown}>
          <JournalPreview subject={entry.subject} body={entry.body} />
        </div>
        <Stack gap="md" className={classes.picture}>
          <ImageField {...common} />
          {!readOnly && entry.imageUrl.trim() !== '' && (
            <>
              <PublicPictureField address={entry.imageUrl} />
              <PicturePrivacy />
            </>
          )}
        </Stack>
      </div>
    </EntryFrame>
  );
}

type FrameProps = { index: number; name: string; alone: boolean; onRemove?: () => void; children: ReactNode };

/** Among several journals one is a group with its number and the borrower's name. */
function EntryFrame({ index, name, alone, onRemove, children }: FrameProps) {
  const { t } = useTranslation('journals');
  const title = useId();
  const number = index + 1;
  if (alone && name === '')
    return (
      <Paper withBorder p="md">
        <Stack gap="md">{children}</Stack>
      </Paper>
    );
  return (
    <Paper withBorder p="md" role="group" aria-labelledby={title}>
      <Group justify="space-between" mb="xs" wrap="nowrap" align="flex-start">
        <Title order={2} id={title} fz="md" style={{ overflowWrap: 'anywhere' }}>
          {name === '' ? t('entry', { number }) : t('entryOf', { number, name })}
        </Title>
        {onRemove && !alone && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            flex="none"
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
