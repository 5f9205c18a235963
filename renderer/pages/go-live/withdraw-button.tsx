import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.tsx';
import { DialogBody } from '../../components/dialog-body.tsx';
import { Problem } from '../../components/problem.tsx';
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
      <Modal opened={open} onClose={() => setOpen(false)} title={t('withdraw.title')}>
        <WithdrawForm onClose={() => setOpen(false)} />
      </Modal>
    </Group>
  );
}

function WithdrawForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['common', 'goLive']);
  const [why, setWhy] = useState('');
  const [person, setPerson] = usePersonTyped();
  const withdraw = useAction('goLive.withdraw', ['goLive.get', 'audit.get', 'desk.get']);
  const missing =
    (why.trim().length < 5 && t('goLive:withdraw.whyMissing')) ||
    (person.trim().length < 2 && t('goLive:confirmation.missing.person')) ||
    null;
  return (
    <DialogBody environment="production">
      <Text>{t('goLive:withdraw.text')}</Text>
      <Textarea
        data-autofocus
        label={t('goLive:withdraw.why')}
        value={why}
        maxLength={2_000}
        autosize
        minRows={2}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <PersonField value={person} onChange={setPerson} />
      {withdraw.error !== null && <Problem failure={withdraw.error.failure} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <ActionButton
          color="var(--pd-danger-bg)"
          loading={withdraw.isPending}
          obstacle={missing}
          onClick={() => withdraw.mutate({ person: person.trim(), why: why.trim() }, { onSuccess: onClose })}
        >
          {t('goLive:withdraw.action')}
        </ActionButton>
      </Group>
    </DialogBody>
  );
}
