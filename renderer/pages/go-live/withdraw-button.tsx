import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { Problem } from '../../components/problem.tsx';
import { useFailedSubmit } from '../../components/use-failed-submit.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';
import { PersonField, usePersonTyped } from './person-field.tsx';

/** Takes a wrong record back, with who and why; not from within Production, which it locks. */
export function WithdrawButton() {
  const { t } = useTranslation('goLive');
  const [open, setOpen] = useState(false);
  const isThere = useEnvironment() === 'production';
  return (
    <Group gap="sm">
      <ActionButton
        variant="default"
        leftSection={<IconLock size={18} aria-hidden />}
        obstacle={isThere ? t('withdraw.leave') : null}
        beside
        onClick={() => setOpen(true)}
      >
        {t('withdraw.button')}
      </ActionButton>
      <Dialog
        environment="production"
        opened={open}
        onClose={() => setOpen(false)}
        title={t('withdraw.title')}
      >
        <WithdrawForm onClose={() => setOpen(false)} />
      </Dialog>
    </Group>
  );
}

function WithdrawForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['common', 'goLive']);
  const [why, setWhy] = useState('');
  const [person, setPerson] = usePersonTyped();
  const withdraw = useAction('goLive.withdraw', ['goLive.get', 'audit.get', 'desk.get']);
  const whyIssue = {
    fieldId: 'withdraw-why',
    label: t('goLive:withdraw.why'),
    message: t('goLive:withdraw.whyMissing'),
  };
  const personIssue = {
    fieldId: 'withdraw-person',
    label: t('goLive:confirmation.person'),
    message: t('goLive:confirmation.missing.person'),
  };
  const { errorOf, submit } = useFailedSubmit(
    [...(why.trim().length < 5 ? [whyIssue] : []), ...(person.trim().length < 2 ? [personIssue] : [])],
    'field',
  );
  const takeBack = () => withdraw.mutate({ person: person.trim(), why: why.trim() }, { onSuccess: onClose });
  return (
    <Stack gap="md">
      <Text>{t('goLive:withdraw.text')}</Text>
      <Textarea
        id="withdraw-why"
        error={errorOf('withdraw-why')}
        data-autofocus
        label={t('goLive:withdraw.why')}
        value={why}
        maxLength={2_000}
        autosize
        minRows={2}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <PersonField
        id="withdraw-person"
        error={errorOf('withdraw-person')}
        value={person}
        onChange={setPerson}
      />
      {withdraw.error !== null && <Problem failure={withdraw.error.failure} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button color="var(--pd-danger-bg)" loading={withdraw.isPending} onClick={() => submit(takeBack)}>
          {t('goLive:withdraw.action')}
        </Button>
      </Group>
    </Stack>
  );
}
