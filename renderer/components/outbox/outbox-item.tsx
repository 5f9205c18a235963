import { Anchor, Group, Text } from '@mantine/core';
import {
  type Icon,
  IconCircleX,
  IconClockPause,
  IconHelpCircle,
  IconPlayerPause,
  IconRefresh,
  IconSend,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxLine } from '../../../shared/model/send-search.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import lines from '../lines.module.css';
import { Problem } from '../problem.tsx';
import { changedBySends } from '../progress/changed-by-sends.ts';
import { Countdown } from '../progress/countdown.tsx';
import { Tag } from '../tag.tsx';
import type { Tone } from '../tone.ts';
import { useSendTitle } from '../use-send-title.ts';
import { When } from '../when.tsx';
import { workRoutes } from '../work/routes.ts';
import classes from './outbox.module.css';

const looks: Record<OutboxLine['state'], { tone: Tone; icon: Icon }> = {
  unknown: { tone: 'warn', icon: IconHelpCircle },
  inDoubt: { tone: 'warn', icon: IconHelpCircle },
  refused: { tone: 'bad', icon: IconCircleX },
  paused: { tone: 'neutral', icon: IconPlayerPause },
  retrying: { tone: 'info', icon: IconRefresh },
  queued: { tone: 'neutral', icon: IconClockPause },
  sending: { tone: 'info', icon: IconSend },
};

/** What it is, what it waits for, and the way to the next step. */
export function OutboxItem({ line }: { line: OutboxLine }) {
  const { t } = useTranslation(['activity', 'common']);
  const id = useId();
  return (
    <li className={lines.line}>
      <div className={lines.text}>
        <span className={classes.head}>
          <Tag {...looks[line.state]}>{t(`activity:outbox.state.${line.state}`)}</Tag>
          <span id={id}>{useSendTitle(line)}</span>
        </span>
        <Text fz="sm" c="dimmed">
          {t(`common:kind.${line.kind}`)} · <When at={line.since} /> ·{' '}
          {t(`activity:outbox.next.${line.state}`)}{' '}
          {line.retryAt !== null && <Countdown until={line.retryAt} />}
        </Text>
      </div>
      <Group gap="sm" wrap="nowrap">
        {line.state === 'refused' && <Leave line={line} />}
        <WayOn line={line} describedBy={id} />
      </Group>
    </li>
  );
}

/** What Kiva refused is corrected where it was written; all else is settled on the page of the send. */
function WayOn({
  line: { state, kind, workId, sendId },
  describedBy,
}: {
  line: OutboxLine;
  describedBy: string;
}) {
  const { t } = useTranslation('activity');
  const props = { 'aria-describedby': describedBy, fw: 600, fz: 'sm' } as const;
  const words = t(`outbox.action.${state}`);
  if (state === 'refused' && kind !== 'report')
    return (
      <Anchor
        {...props}
        renderRoot={(root) => <Link {...root} to={workRoutes[kind].item} params={{ id: workId }} />}
      >
        {words}
      </Anchor>
    );
  return (
    <Anchor {...props} renderRoot={(root) => <Link {...root} to="/activity/$id" params={{ id: sendId }} />}>
      {words}
    </Anchor>
  );
}

/** A person may leave it at Kiva's no; the history keeps it. */
function Leave({ line: { sendIds } }: { line: OutboxLine }) {
  const { t } = useTranslation('activity');
  const environment = useEnvironment();
  const leave = useAction('sends.leave', changedBySends);
  return (
    <>
      {leave.error !== null && <Problem failure={leave.error.failure} />}
      <ConfirmButton
        size="xs"
        variant="default"
        loading={leave.isPending}
        question={{
          title: t('outbox.leaveConfirm.title'),
          text: t('outbox.leaveConfirm.text'),
          action: t('outbox.leaveConfirm.action'),
        }}
        onConfirm={() => leave.mutate({ environment, sendIds: sendIds.slice(0, 1_000) })}
      >
        {t('outbox.leave')}
      </ConfirmButton>
    </>
  );
}
