import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { productionWord } from '../../../shared/environment.ts';
import type { Failure } from '../../../shared/result.ts';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { Problem } from '../../components/problem.tsx';
import { useGoLive } from '../../lib/use-go-live.ts';
import { LockedProduction } from './locked-production.tsx';

type Props = {
  opened: boolean;
  busy: boolean;
  problem: Failure | null;
  onClose: () => void;
  /** The dialog has closed: the focus may move. */
  onClosed: () => void;
  onConfirm: (word: string) => void;
};

/**
 * Production is entered by typing its name; the main process checks the word again, and that Production is open. It appears
 * once the lock is known, so that the focus finds its place.
 */
export function ProductionDialog({ opened, onClose, onClosed, ...form }: Props) {
  const { t } = useTranslation('shell');
  const { data, error, isFetching } = useGoLive(opened);
  // A record stays; that there was none may be old.
  const isKnown = error !== null || (data !== undefined && (data.record !== null || !isFetching));
  return (
    <Dialog
      environment="production"
      opened={opened && isKnown}
      onClose={onClose}
      onExitTransitionEnd={onClosed}
      returnFocus={false}
      title={t('production.title')}
      centered
    >
      {error !== null && <Problem failure={error.failure} />}
      {error === null && data?.record === null && <LockedProduction goLive={data} onClose={onClose} />}
      {error === null && data?.record && <ProductionForm {...form} onClose={onClose} />}
    </Dialog>
  );
}

function ProductionForm({ busy, problem, onClose, onConfirm }: Omit<Props, 'opened' | 'onClosed'>) {
  const { t } = useTranslation(['common', 'shell']);
  const [word, setWord] = useState('');
  const matches = word === productionWord;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (matches && !busy) onConfirm(word);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text>{t('shell:production.text')}</Text>
        <TextInput
          label={t('shell:production.label')}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
        {problem !== null && <Problem failure={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color="var(--pd-production-bg)" disabled={!matches} loading={busy}>
            {t('shell:production.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
