import { Group } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../shared/model/send.ts';
import { sendCan } from '../../../shared/rules/capabilities/send.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { useIsReadOnly, useLastWord } from '../../components/level/use-last-word.tsx';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { changedBySends } from '../../components/progress/changed-by-sends.ts';
import { Countdown } from '../../components/progress/countdown.tsx';
import { useTellSkipped } from '../../components/progress/use-tell-skipped.ts';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { useAction, useCall } from '../../lib/calls.ts';

/** Stored, and not at Kiva: no byte has left, or Kiva turned it away. It can go now, or be taken back. */
export function WaitingSend({ send }: { send: Send }) {
  const { id, workId, environment, error, httpStatus, approvedBy } = send;
  const { t } = useTranslation('activity');
  const say = useObstacleText();
  const resume = useAction('sends.resume', changedBySends);
  const onSuccess = useTellSkipped();
  const lastWord = useLastWord();
  const isReadOnly = useIsReadOnly();
  const goOn = async () => {
    const word = await lastWord(null);
    if (word) resume.mutate({ environment, id, ...word }, { onSuccess });
  };
  const withdraw = useAction('sends.withdraw', changedBySends);
  const progress = useCall('sends.progress', { environment, workId }, { staleTime: 0 });
  const isHeld = progress.data?.held === true && approvedBy === null;
  const retryAt = progress.data?.retryAt ?? null;
  // Before that is read nothing is said of how it goes on: it may be by itself. An answer of before it was sent says nothing.
  const waitsForYou = progress.isFetchedAfterMount && retryAt === null;
  // What passes by itself is told above, with the time at which it goes on.
  const failure = resume.error?.failure ?? withdraw.error?.failure ?? (waitsForYou ? error : null);
  return (
    <>
      <Notice tone="info" icon={IconClockPause} title={t('waiting.title')}>
        <span>
          {t(httpStatus === null ? 'waiting.text' : 'waiting.turnedAway')}{' '}
          {retryAt !== null && <Countdown until={retryAt} />}
          {waitsForYou && t('waiting.byYou')}
        </span>
        <Group gap="sm">
          <ActionButton
            size="sm"
            loading={resume.isPending}
            obstacle={say(
              withdraw.isPending ? 'busy' : (sendCan.leaveHere(isReadOnly) ?? sendCan.resume(isHeld)),
            )}
            onClick={() => void goOn()}
          >
            {t('waiting.resume')}
          </ActionButton>
          <ConfirmButton
            size="sm"
            variant="default"
            loading={withdraw.isPending}
            obstacle={say(resume.isPending ? 'busy' : null)}
            question={{
              title: t('waiting.withdrawConfirm.title'),
              text: t('waiting.withdrawConfirm.text'),
              action: t('waiting.withdrawConfirm.action'),
            }}
            onConfirm={() => withdraw.mutate({ environment, id })}
          >
            {t('waiting.withdraw')}
          </ConfirmButton>
        </Group>
      </Notice>
      {failure !== null && <Problem failure={failure} />}
    </>
  );
}
