import { Group, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.tsx';
import { Problem } from '../../components/problem.tsx';
import { useAction } from '../../lib/calls.ts';
import { PersonField, usePersonTyped } from './person-field.tsx';
import { forgetTyped, useTyped } from './typed.ts';

/** A partner that is live already says so once, with who and why. */
export function AlreadyForm() {
  const { t } = useTranslation('goLive');
  const [why, setWhy] = useTyped('why');
  const [person, setPerson] = usePersonTyped();
  const already = useAction('goLive.already', ['goLive.get', 'audit.get', 'desk.get']);
  const missing = (person.trim().length < 2 && 'person') || (why.trim().length < 5 && 'why') || null;
  return (
    <Stack gap="md" maw="var(--pd-form-width)">
      <Text c="dimmed">{t('already.text')}</Text>
      <PersonField value={person} onChange={setPerson} />
      <Textarea
        label={t('already.why')}
        description={t('already.whyHelp')}
        value={why}
        maxLength={2_000}
        autosize
        minRows={2}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {already.error !== null && <Problem failure={already.error.failure} />}
      <Group gap="sm">
        <ActionButton
          variant="default"
          loading={already.isPending}
          obstacle={missing && t(`confirmation.missing.${missing}`)}
          beside
          onClick={() =>
            already.mutate({ person: person.trim(), why: why.trim() }, { onSuccess: forgetTyped })
          }
        >
          {t('already.action')}
        </ActionButton>
      </Group>
    </Stack>
  );
}
