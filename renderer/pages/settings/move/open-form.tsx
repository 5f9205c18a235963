import { Button, Group, PasswordInput, Progress, Stack, Text } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferSummary } from '../../../../shared/model/transfer.ts';
import { usePinAction } from '../../../components/approval/use-pin-action.ts';
import { Problem } from '../../../components/problem.tsx';
import { useFailedSubmit } from '../../../components/use-failed-submit.ts';
import { formatMoment } from '../../../i18n/format.ts';
import { useCallProgress } from '../../../lib/use-call-progress.ts';
import { MovedList } from './moved-list.tsx';

type Props = { name: string; onTaken: () => void; onCancel: () => void };

/** Opens a transfer file with its passphrase, shows what is in it, and takes it once a person says so. */
export function OpenForm({ name, onTaken, onCancel }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const fieldId = useId();
  const open = usePinAction('transfer.open', []);
  const { at, begin } = useCallProgress();
  const [passphrase, setPassphrase] = useState('');
  const [summary, setSummary] = useState<TransferSummary | null>(null);
  const missing = { fieldId, label: t('move.passphrase'), message: t('move.open.missing') };
  const { errorOf, submit } = useFailedSubmit(passphrase === '' ? [missing] : [], 'field');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!open.busy) submit(() => void open.act({ passphrase }, setSummary, begin()));
  };
  if (summary !== null) return <TakeForm {...{ summary, onTaken, onCancel }} />;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text style={{ overflowWrap: 'anywhere' }}>{t('move.open.file', { name })}</Text>
        <PasswordInput
          id={fieldId}
          data-autofocus
          label={t('move.passphrase')}
          description={t('move.open.passphraseHelp')}
          autoComplete="off"
          value={passphrase}
          error={errorOf(fieldId)}
          visibilityToggleButtonProps={{ 'aria-label': t('credentials.reveal') }}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {open.busy && at !== null && (
          <Progress value={(100 * at.done) / Math.max(at.total, 1)} aria-label={t('move.open.title')} />
        )}
        {open.failure !== null && <Problem failure={open.failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={open.busy}>
            {t('move.open.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function TakeForm({ summary, onTaken, onCancel }: Omit<Props, 'name'> & { summary: TransferSummary }) {
  const { t } = useTranslation(['settings', 'common']);
  const { act, busy, failure } = usePinAction('transfer.take', []);
  const { computer, environments } = summary;
  const canTake = environments.some(({ isFree }) => isFree);
  return (
    <Stack gap="md">
      <Text>{t('move.open.from', { computer, when: formatMoment(summary.madeAt) })}</Text>
      <MovedList moved={environments} />
      {canTake && <Text>{t('move.open.afterwards')}</Text>}
      {failure !== null && <Problem failure={failure} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t(canTake ? 'common:cancel' : 'common:close')}
        </Button>
        {canTake && (
          <Button data-autofocus loading={busy} onClick={() => void act({}, onTaken)}>
            {t('move.open.take')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
