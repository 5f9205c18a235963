import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/model/progress.ts';
import { sendCan } from '../../../shared/rules/capabilities/send.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';
import { ActionButton } from '../action-button.tsx';
import { ConfirmButton } from '../confirm-button.tsx';
import { useIsReadOnly, useLastWord } from '../level/use-last-word.tsx';
import { Problem } from '../problem.tsx';
import { useObstacleText } from '../use-obstacle-text.ts';
import { changedBySends } from './changed-by-sends.ts';
import { useTellSkipped } from './use-tell-skipped.ts';

type Props = { workId: string; progress: Progress; size: 'sm' | 'compact-sm' };

/** Pause, go on, stop; nothing where nothing waits. */
export function SendControls({ workId, progress: { rows, running, paused, held, retryAt }, size }: Props) {
  const { t } = useTranslation('progress');
  const environment = useEnvironment();
  const control = useAction('sends.control', changedBySends);
  const onSuccess = useTellSkipped();
  const say = useObstacleText();
  const lastWord = useLastWord();
  const isReadOnly = useIsReadOnly();
  const act = (action: 'pause' | 'resume' | 'stop', pass = {}) =>
    control.mutate({ environment, workId, action, ...pass }, { onSuccess });
  const resume = async () => {
    const word = await lastWord(null);
    if (word) act('resume', word);
  };
  const busy = (action: string) => control.isPending && control.variables.action === action;
  if (rows.waiting === 0) return null;
  const number = formatCount(rows.waiting);
  return (
    <>
      {(paused || retryAt !== null) && (
        <ActionButton
          size={size}
          loading={busy('resume')}
          obstacle={say(sendCan.leaveHere(isReadOnly) ?? sendCan.resume(held))}
          onClick={() => void resume()}
        >
          {t(retryAt === null ? 'resume' : 'tryNow')}
        </ActionButton>
      )}
      {(running || retryAt !== null) && (
        <Button size={size} variant="default" loading={busy('pause')} onClick={() => act('pause')}>
          {t('pause')}
        </Button>
      )}
      <ConfirmButton
        size={size}
        variant="default"
        loading={busy('stop')}
        question={{
          title: t('stopConfirm.title'),
          text: t('stopConfirm.text', { count: rows.waiting, number }),
          action: t('stopConfirm.action'),
        }}
        onConfirm={() => act('stop')}
      >
        {t('stop')}
      </ConfirmButton>
      {control.error !== null && <Problem failure={control.error.failure} />}
    </>
  );
}
