import { Anchor } from '@mantine/core';
import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClockPause,
  IconHelpCircle,
  IconSend,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Work, WorkState } from '../../../shared/model/work.ts';
import { workCan, workFactsOf } from '../../../shared/rules/capabilities/work.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { Notice } from '../notice.tsx';
import type { Tone } from '../tone.ts';

type SentState = Exclude<WorkState, 'open' | 'locked'>;

const looks: Record<SentState, { tone: Tone; icon: Icon }> = {
  accepted: { tone: 'good', icon: IconCircleCheck },
  sending: { tone: 'info', icon: IconSend },
  waiting: { tone: 'info', icon: IconClockPause },
  unknown: { tone: 'warn', icon: IconHelpCircle },
  refused: { tone: 'bad', icon: IconCircleX },
};

const partly = { tone: 'warn', icon: IconAlertTriangle } as const;

/** True where work cannot be changed: it left, is about to, or is locked. */
export function isSettled(state: WorkState): boolean {
  return workCan.change(workFactsOf(state)) !== null;
}

/** The outcome of sent work, what is still to do, and a link to its line in Activity. */
export function SentNotice({ work }: { work: Work }) {
  const { t } = useTranslation('work');
  const { state } = work;
  // What is locked was not sent: its review says what it waits for.
  if (state === 'open' || state === 'locked') return null;
  if (state === 'accepted' && work.body.kind === 'report') return <SentReportNotice work={work} />;
  const next = state === 'accepted' ? t(`sent.accepted.${work.body.kind}`) : t(`sent.${state}.text`);
  return (
    <Notice {...looks[state]} title={t(`sent.${state}.title`)} role="status">
      <span>
        {next} {isSettled(state) && t('readOnly')}
      </span>
      <ActivityLink workId={work.id} />
    </Notice>
  );
}

/** A report of which Kiva refused rows was not simply accepted. */
function SentReportNotice({ work }: { work: Work }) {
  const { t } = useTranslation('work');
  const asked = { environment: useEnvironment(), workId: work.id };
  const rows = useCall('sends.progress', asked, { staleTime: 0 }).data?.rows;
  if (rows === undefined) return null;
  const { accepted, refused } = rows;
  const counts = { accepted: formatCount(accepted), refused: formatCount(refused) };
  return (
    <Notice
      {...(refused > 0 ? partly : looks.accepted)}
      title={refused > 0 ? t('sent.partly.title', counts) : t('sent.accepted.title')}
      role="status"
    >
      <span>
        {t(refused > 0 ? 'sent.partly.text' : 'sent.accepted.report')} {t('readOnly')}
      </span>
      <ActivityLink workId={work.id} />
    </Notice>
  );
}

/** Leads to the newest send of this work, or to the whole list while that is not known. */
function ActivityLink({ workId }: { workId: string }) {
  const { t } = useTranslation('work');
  const query = { environment: useEnvironment(), filter: { workId }, limit: 1, offset: 0 };
  const send = useCall('sends.list', query).data?.sends[0];
  return (
    <Anchor
      c="inherit"
      fw={600}
      renderRoot={(props) =>
        send ? (
          <Link {...props} to="/activity/$id" params={{ id: send.id }} />
        ) : (
          <Link {...props} to="/activity" />
        )
      }
    >
      {t('sent.activity')}
    </Anchor>
  );
}
