import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldSummary } from '../../components/field-summary.tsx';
import { Problem } from '../../components/problem.tsx';
import { useFailedSubmit } from '../../components/use-failed-submit.ts';
import { useAction } from '../../lib/calls.ts';
import { PersonField, usePersonTyped } from './person-field.tsx';
import { forgetTyped, useTyped } from './typed.ts';

/** A partner that is live already says so once, with who and why. */
export function AlreadyForm() {
  const { t } = useTranslation('goLive');
  const [why, setWhy] = useTyped('why');
  const [person, setPerson] = usePersonTyped();
  const already = useAction('goLive.already', ['goLive.get', 'audit.get', 'desk.get']);
  const { summary, errorOf, submit } = useFailedSubmit([
    ...(person.trim().length < 2
      ? [
          {
            fieldId: 'already-person',
            label: t('confirmation.person'),
            message: t('confirmation.missing.person'),
          },
        ]
      : []),
    ...(why.trim().length < 5
      ? [{ fieldId: 'already-why', label: t('already.why'), message: t('confirmation.missing.why') }]
      : []),
  ]);
  const open = () => already.mutate({ person: person.trim(), why: why.trim() }, { onSuccess: forgetTyped });
  return (
    <Stack gap="md" maw="var(--pd-form-width)">
      <Text c="dimmed">{t('already.text')}</Text>
      <FieldSummary {...summary} />
      <PersonField
        id="already-person"
        error={errorOf('already-person')}
        value={person}
        onChange={setPerson}
      />
      <Textarea
        id="already-why"
        error={errorOf('already-why')}
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
        <Button variant="default" loading={already.isPending} onClick={() => submit(open)}>
          {t('already.action')}
        </Button>
      </Group>
    </Stack>
  );
}
