import {
  type Icon,
  IconCircleCheck,
  IconCircleX,
  IconClockPause,
  IconHelpCircle,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Work, WorkState } from '../../../shared/model/work.ts';
import { workCan, workFactsOf } from '../../../shared/rules/capabilities/work.ts';
import { Notice } from '../notice.tsx';
import type { Tone } from '../tone.ts';
import { Strip } from '../workbench/strip.tsx';
import { ActivityLink } from './activity-link.tsx';
import { SentReportStrip } from './sent-report-strip.tsx';

type SentState = Exclude<WorkState, 'open' | 'locked'>;

const looks: Record<SentState, { tone: Tone; icon: Icon }> = {
  accepted: { tone: 'good', icon: IconCircleCheck },
  sending: { tone: 'info', icon: IconSend },
  waiting: { tone: 'info', icon: IconClockPause },
  unknown: { tone: 'warn', icon: IconHelpCircle },
  refused: { tone: 'bad', icon: IconCircleX },
};

/** True where work cannot be changed: it left, is about to, or is locked. */
export function isSettled(state: WorkState): boolean {
  return workCan.change(workFactsOf(state)) !== null;
}

type Props = {
  work: Work;
  /** In one line, for a page whose work needs the room. */
  compact: boolean;
};

/** The outcome of sent work, what is still to do, and a link to its line in Activity. */
export function SentNotice({ work, compact }: Props) {
  const { t } = useTranslation('work');
  const { state } = work;
  // What is locked was not sent: its review says what it waits for.
  if (state === 'open' || state === 'locked') return null;
  if (work.body.kind === 'report') return <SentReportStrip work={work} look={looks[state]} state={state} />;
  const title = t(`sent.${state}.title`);
  const next = state === 'accepted' ? t(`sent.accepted.${work.body.kind}`) : t(`sent.${state}.text`);
  const text = isSettled(state) ? `${next} ${t('readOnly')}` : next;
  const link = <ActivityLink workId={work.id} />;
  if (compact)
    return (
      <Strip role="status" actions={link} {...looks[state]}>
        <b>{title}.</b> {text}
      </Strip>
    );
  return (
    <Notice role="status" title={title} {...looks[state]}>
      <span>{text}</span>
      {link}
    </Notice>
  );
}
