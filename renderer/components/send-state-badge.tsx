import {
  type Icon,
  IconCircleCheck,
  IconCircleX,
  IconClockPause,
  IconHelpCircle,
  IconLock,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SendState } from '../../shared/model/send.ts';
import type { WorkState } from '../../shared/model/work.ts';
import { Tag } from './tag.tsx';
import type { Tone } from './tone.ts';

const looks: Record<WorkState, { tone: Tone; icon: Icon }> = {
  open: { tone: 'neutral', icon: IconPencil },
  locked: { tone: 'info', icon: IconLock },
  waiting: { tone: 'neutral', icon: IconClockPause },
  sending: { tone: 'info', icon: IconSend },
  accepted: { tone: 'good', icon: IconCircleCheck },
  refused: { tone: 'bad', icon: IconCircleX },
  unknown: { tone: 'warn', icon: IconHelpCircle },
};

/** State of a send: `Accepted`, `Refused`, `Unknown`, `Sending` or `Waiting`. */
export function SendStateBadge({ state }: { state: SendState }) {
  const { t } = useTranslation();
  return <Tag {...looks[state]}>{t(`sendState.${state}`)}</Tag>;
}

/** State of a piece of work: the same words, and `Not sent` while it is open. */
export function WorkStateBadge({ state }: { state: WorkState }) {
  const { t } = useTranslation();
  return <Tag {...looks[state]}>{t(`workState.${state}`)}</Tag>;
}
