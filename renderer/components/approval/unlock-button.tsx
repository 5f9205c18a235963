import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../../app/app-state.tsx';
import { useAction } from '../../app/calls.ts';
import { Problem } from '../problem.tsx';
import { changedByApproval } from './use-pin-action.ts';

type Props = { workId: string; preparer: string; onUnlocked: () => void };

/** Anybody may unlock a report, by name and with a reason, which are kept. */
export function UnlockButton({ workId, preparer, onUnlocked }: Props) {
  const { t } = useTranslation('approval');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconLockOpen size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('unlock.action')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('unlock.title')}>
        <UnlockForm {...{ workId, preparer, onUnlocked }} onCancel={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function UnlockForm({ workId, preparer, onUnlocked, onCancel }: Props & { onCancel: () => void }) {
  const { t } = useTranslation(['common', 'approval']);
  const environment = useEnvironment();
  const [by, setBy] = useState(preparer);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const unlock = useAction('reports.unlock', changedByApproval);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (by.trim() !== '' && why.trim() !== '' && !unlock.isPending)
      unlock.mutate({ environment, workId, by, why }, { onSuccess: onUnlocked });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text>{t('approval:unlock.text')}</Text>
        <TextInput
          label={t('approval:name')}
          error={tried && by.trim() === '' && t('approval:nameMissing')}
          autoComplete="off"
          maxLength={100}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Textarea
          data-autofocus
          label={t('approval:unlock.why')}
          error={tried && why.trim() === '' && t('approval:unlock.whyMissing')}
          autosize
          minRows={2}
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        {unlock.error !== null && <Problem failure={unlock.error.failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={unlock.isPending}>
            {t('approval:unlock.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
