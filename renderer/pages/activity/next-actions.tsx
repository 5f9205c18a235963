import { Group } from '@mantine/core';
import { IconPlus, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../shared/model/send.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import { Problem } from '../../components/problem.tsx';
import { usePa2 } from '../../components/todo/pa2.ts';
import { DoneTick } from '../../components/todo/todo-task.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { useNewWork } from '../../components/work/use-new-work.ts';
import { useCall } from '../../lib/calls.ts';
import { useNewFrom } from './again/use-new-from.ts';

/** After Kiva accepted something: finishing it in PA2, its tick, and what is usually written next. */
export function NextActions({ send }: { send: Send }) {
  const { t } = useTranslation(['activity', 'drafts', 'journals']);
  const work = useNewWork();
  const again = useNewFrom(send);
  const say = useObstacleText();
  const { kind } = send;
  const busy = say(work.busy !== null || again.isPending ? 'busy' : null);
  const failure = work.failure ?? again.error?.failure;
  return (
    <>
      <Group gap="sm">
        <InPa2 send={send} />
        <Tick send={send} />
      </Group>
      {failure && <Problem failure={failure} />}
      {kind !== 'report' && (
        <Group gap="sm">
          <ActionButton
            size="xs"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            loading={work.busy !== null}
            obstacle={again.isPending ? busy : null}
            onClick={() => work.start(kind)}
          >
            {t(kind === 'draft' ? 'drafts:create' : 'journals:create')}
          </ActionButton>
          {kind === 'draft' && (
            <ActionButton
              size="xs"
              variant="default"
              leftSection={<IconUserPlus size={16} aria-hidden />}
              loading={again.isPending}
              obstacle={work.busy !== null ? busy : null}
              onClick={() => again.mutate()}
            >
              {t('activity:nextLoan')}
            </ActionButton>
          )}
        </Group>
      )}
    </>
  );
}

/** Kiva names the page of journals; drafts stand on PA2's first one. */
function InPa2({ send: { kind, confirmUrl } }: { send: Send }) {
  const { t } = useTranslation('activity');
  const pa2 = usePa2();
  if (confirmUrl !== null) return <OpenLink url={confirmUrl} label={t('detail.confirm')} />;
  if (kind !== 'draft' || pa2 === null) return null;
  return <OpenLink url={pa2} label={t('detail.openDrafts')} />;
}

/** Ticked here as in the list of what is to finish. A report is ticked as a whole, where its receipt is. */
function Tick({ send: { id, kind, environment } }: { send: Send }) {
  const { data } = useCall('todo.list', { environment }, { staleTime: 0 });
  const task = data?.find(({ sendIds }) => sendIds.includes(id));
  return task && kind !== 'report' ? <DoneTick task={task} /> : null;
}
