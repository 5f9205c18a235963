import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Result } from '../../../shared/result.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { FailureDetails } from '../problem.tsx';
import type { Autosave } from './use-autosave.ts';

type Props = {
  autosave: Autosave;
  /** The other text is stored: the form must reload. */
  onTaken: () => void;
};

/** Another program stored another text of this work: a person says which of the two stays. Both are kept as versions. */
export function ChangedElsewhere({ autosave, onTaken }: Props) {
  const { t } = useTranslation(['work', 'errors']);
  const [opened, setOpened] = useState(false);
  const { busy, failure, act } = useChoice();
  const mine = () => {
    const body = autosave.unsaved();
    if (body)
      void act(
        () => autosave.replaceOther(body),
        () => void autosave.flush(),
      );
  };
  const other = () => {
    const body = autosave.unsaved();
    if (body)
      void act(
        () => autosave.takeOther(body),
        () => void autosave.stop().then(onTaken),
      );
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        {t('work:changed.choose')}
      </Button>
      <Dialog
        environment="here"
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('errors:WORK_CHANGED.title')}
        size="lg"
      >
        <Stack gap="md">
          <Text>{t('work:changed.text')}</Text>
          {failure && (
            <Text role="alert" c="var(--pd-bad-fg)">
              {t(`errors:${failure.code}.title`)}. {t(`errors:${failure.code}.next`, { ...failure.values })}
            </Text>
          )}
          {failure && <FailureDetails failure={failure} />}
          <Group justify="flex-end">
            <Button variant="default" loading={busy} onClick={other}>
              {t('work:changed.other')}
            </Button>
            <Button loading={busy} onClick={mine}>
              {t('work:changed.mine')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}

/** One choice at a time, and why it failed. */
function useChoice() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const act = async (choice: () => Promise<Result<unknown>>, onDone: () => void) => {
    setBusy(true);
    setFailure(null);
    const result = await choice();
    setBusy(false);
    if (result.ok) onDone();
    else setFailure(result.error);
  };
  return { busy, failure, act };
}
