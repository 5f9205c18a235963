import { Button, Text, Textarea } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalReview } from '../../../shared/model/approval.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { ProofForm } from './proof-form.tsx';
import { usePinAction } from './use-pin-action.ts';

type Props = { workId: string; people: ApprovalReview['people']; onUnlocked: () => void };

/** Anybody with a PIN may unlock a report, with a reason; both are kept. */
export function UnlockButton(props: Props) {
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
      <Dialog environment="here" opened={open} onClose={() => setOpen(false)} title={t('unlock.title')}>
        <UnlockForm {...props} onCancel={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function UnlockForm({ workId, people, onUnlocked, onCancel }: Props & { onCancel: () => void }) {
  const { t } = useTranslation('approval');
  const environment = useEnvironment();
  const { act, busy, failure } = usePinAction('reports.unlock');
  const field = useRef<HTMLTextAreaElement>(null);
  const [why, setWhy] = useState('');
  const [isMissing, setMissing] = useState(false);
  const isReady = (): boolean => {
    const isGood = why.trim() !== '';
    setMissing(!isGood);
    if (!isGood) field.current?.focus();
    return isGood;
  };
  return (
    <ProofForm
      people={people}
      labels={{ who: t('unlock.who') }}
      action={t('unlock.confirm')}
      isReady={isReady}
      onProof={(by) => by && void act({ environment, workId, by, why }, onUnlocked)}
      onCancel={onCancel}
      {...{ busy, failure }}
    >
      <Text>{t('unlock.text')}</Text>
      <Textarea
        ref={field}
        data-autofocus
        label={t('unlock.why')}
        error={isMissing && t('unlock.whyMissing')}
        autosize
        minRows={2}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </ProofForm>
  );
}
