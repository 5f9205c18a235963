import { Button, Checkbox, Group, PasswordInput, Progress, Stack, Text } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortestPassphrase } from '../../../../shared/model/transfer.ts';
import { usePinAction } from '../../../components/approval/use-pin-action.ts';
import { Problem } from '../../../components/problem.tsx';
import { useFailedSubmit } from '../../../components/use-failed-submit.ts';
import { formatCount } from '../../../i18n/format.ts';
import { useCall } from '../../../lib/calls.ts';
import { useCallProgress } from '../../../lib/use-call-progress.ts';
import { MovedList } from './moved-list.tsx';

type Props = { onSaved: (file: 'readOnly' | 'asBefore') => void; onCancel: () => void };

/** What goes into the file, its passphrase, and whether this computer sends anything afterwards. */
export function SaveForm({ onSaved, onCancel }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const id = useId();
  const contents = useCall('transfer.contents', {}, { staleTime: 0 });
  const { act, busy, failure } = usePinAction('transfer.save', []);
  const { at, begin } = useCallProgress();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [stopHere, setStopHere] = useState(true);
  const [first, second] = [`${id}-passphrase`, `${id}-repeated`];
  const isShort = passphrase.length < shortestPassphrase;
  const { errorOf, submit } = useFailedSubmit(
    [
      ...(isShort
        ? [
            {
              fieldId: first,
              label: t('move.passphrase'),
              message: t('move.save.tooShort', { least: formatCount(shortestPassphrase) }),
            },
          ]
        : []),
      ...(passphrase === repeated
        ? []
        : [{ fieldId: second, label: t('move.save.repeat'), message: t('move.save.differs') }]),
    ],
    'field',
  );
  const save = () =>
    void act(
      { passphrase, stopHere },
      ({ saved }) => saved && onSaved(stopHere ? 'readOnly' : 'asBefore'),
      begin(),
    );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) submit(save);
  };
  if (contents.error !== null) return <Problem failure={contents.error.failure} />;
  if (contents.data === undefined) return null;
  if (contents.data.length === 0) return <Text>{t('move.save.nothing')}</Text>;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <MovedList moved={contents.data} />
        <Text>{t('move.save.also')}</Text>
        <PasswordInput
          id={first}
          data-autofocus
          label={t('move.passphrase')}
          description={t('move.save.passphraseHelp')}
          autoComplete="off"
          value={passphrase}
          error={errorOf(first)}
          visibilityToggleButtonProps={{ 'aria-label': t('credentials.reveal') }}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <PasswordInput
          id={second}
          label={t('move.save.repeat')}
          autoComplete="off"
          value={repeated}
          error={errorOf(second)}
          visibilityToggleButtonProps={{ 'aria-label': t('credentials.reveal') }}
          onChange={(event) => setRepeated(event.currentTarget.value)}
        />
        <Checkbox
          label={t('move.save.stopHere')}
          description={t('move.save.stopHereHelp')}
          checked={stopHere}
          onChange={(event) => setStopHere(event.currentTarget.checked)}
        />
        {busy && at !== null && (
          <Progress value={(100 * at.done) / at.total} aria-label={t('move.save.title')} />
        )}
        {failure !== null && <Problem failure={failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('move.save.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
