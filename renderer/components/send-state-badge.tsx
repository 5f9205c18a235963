import {
  type Icon,
  IconCircleCheck,
  IconCircleX,
  IconClockPause,
  IconHelpCircle,
  IconHistory,
  IconLock,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ItemState, SendSummary } from '../../shared/model/send.ts';
import type { WorkState } from '../../shared/model/work.ts';
import { Tag } from './tag.tsx';
import type { Tone } from './tone.ts';

const looks: Record<WorkState | ItemState, { tone: Tone; icon: Icon }> = {
  open: { tone: 'neutral', icon: IconPencil },
  locked: { tone: 'info', icon: IconLock },
  waiting: { tone: 'neutral', icon: IconClockPause },
  sending: { tone: 'info', icon: IconSend },
  accepted: { tone: 'good', icon: IconCircleCheck },
  refused: { tone: 'bad', icon: IconCircleX },
  unknown: { tone: 'warn', icon: IconHelpCircle },
  outdated: { tone: 'neutral', icon: IconHistory },
};

/** State of a send or an item of one: `Accepted`, `Refused`, `Unknown`, `Sending`, `Waiting` or `Left out`. */
export function SendStateBadge({ state }: { state: ItemState }) {
  const { t } = useTranslation();
  return <Tag {...looks[state]}>{t(`sendState.${state}`)}</Tag>;
}

/** What is shown of a send as a whole: `Left out` where something newer has all of it. */
export function shownState({ state, items, outdatedItems }: SendSummary): ItemState {
  return items === 0 && outdatedItems > 0 ? 'outdated' : state;
}

/** State of a piece of work: the same words, and `Not sent` while it is open. */
export function WorkStateBadge({ state }: { state: WorkState }) {
  const { t } = useTranslation();
  return <Tag {...looks[state]}>{t(`workState.${state}`)}</Tag>;
}
