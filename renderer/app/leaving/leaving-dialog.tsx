import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { formatTime } from '../../i18n/format.ts';
import { type LeavingQuestion, openQuestion, subscribeQuestion } from '../../lib/leaving.ts';
import { discardUnsaved, type PendingSave, saveAllNow, useUnsaved } from '../../lib/pending-saves.ts';
import { UnsavedItem } from './unsaved-item.tsx';
import { useWindowLeaving } from './use-window-leaving.ts';

/** Asks before something that is not saved goes from the screen, whichever way it is left. */
export function LeavingDialog() {
  const { t } = useTranslation('shell');
  useWindowLeaving();
  const question = useSyncExternalStore(subscribeQuestion, openQuestion);
  return (
    <Dialog
      environment="here"
      opened={question !== null}
      onClose={() => question?.answer(false)}
      title={t('leaving.title')}
      size="lg"
      closeOnClickOutside={false}
    >
      {question !== null && <Unsaved question={question} />}
    </Dialog>
  );
}

function Unsaved({ question: { way, until, answer } }: { question: LeavingQuestion }) {
  const { t } = useTranslation('shell');
  const unsaved = useUnsaved();
  const isAllSaved = unsaved.length === 0;
  useEffect(() => {
    if (isAllSaved) answer(true);
  }, [isAllSaved, answer]);
  const leave = () => {
    discardUnsaved();
    answer(true);
  };
  const isTried = unsaved.some(isTriedAgain);
  const hasWork = unsaved.some((pending) => pending.subject().kind === 'work');
  return (
    <Stack gap="md">
      {until !== null && (
        <Text fw={600} role="alert">
          {t('leaving.until', { time: formatTime(until) })}
        </Text>
      )}
      <Text>{t(`leaving.lost.${way}`)}</Text>
      {unsaved.map((pending) => (
        // Forms have no names; there are one or two.
        <UnsavedItem key={unsaved.indexOf(pending)} pending={pending} />
      ))}
      {isTried && <Text>{t('leaving.tries')}</Text>}
      {hasWork && (
        <Text fz="sm" c="dimmed">
          {t('leaving.copyHelp')}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="subtle" color="red" onClick={leave} me="auto">
          {t(`leaving.go.${way}`)}
        </Button>
        <Button variant="default" onClick={() => answer(false)}>
          {t('leaving.stay')}
        </Button>
        <RetryButton />
      </Group>
    </Stack>
  );
}

/** Settings are a person's to save: they are not tried again by themselves. */
function isTriedAgain(pending: PendingSave): boolean {
  const status = pending.status();
  const { kind } = pending.subject();
  return (kind === 'work' || kind === 'photo') && status.kind === 'failed' && status.error.retryable;
}

function RetryButton() {
  const { t } = useTranslation('shell');
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    await saveAllNow();
    setBusy(false);
  };
  return (
    <Button data-autofocus loading={busy} onClick={() => void retry()}>
      {t('leaving.retry')}
    </Button>
  );
}
