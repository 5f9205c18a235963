import { Anchor } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleX,
  IconHistory,
  IconPlayerStop,
  IconRepeat,
  IconSend,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../shared/model/send.ts';
import { KivaWords } from '../../components/kiva-words.tsx';
import { Notice } from '../../components/notice.tsx';
import { shownState } from '../../components/send-state-badge.tsx';
import { formatCount, formatMoment } from '../../i18n/format.ts';
import { NextActions } from './next-actions.tsx';
import { UnknownSend } from './unknown-send.tsx';
import { Verdict } from './verdict.tsx';
import { WaitingSend } from './waiting-send.tsx';

/** What a person should know or do now, by the state of the send. */
export function SendNextStep({ send }: { send: Send }) {
  if (send.replacedBy !== null) return <ReplacedSend by={send.replacedBy} />;
  if (shownState(send) === 'outdated') return <OutdatedSend />;
  if (send.stoppedAt !== null) return <StoppedSend at={send.stoppedAt} />;
  if (send.state === 'unknown') return <UnknownSend send={send} />;
  if (send.state === 'waiting') return <WaitingSend send={send} />;
  if (send.state === 'refused') return <RefusedSend send={send} />;
  return send.state === 'sending' ? <Underway /> : <AcceptedSend send={send} />;
}

function Underway() {
  const { t } = useTranslation('activity');
  return <Notice tone="info" icon={IconSend} title={t('sending')} />;
}

/** Newer requests have all of it: it never left, and never will. */
function OutdatedSend() {
  const { t } = useTranslation('activity');
  return (
    <Notice tone="neutral" icon={IconHistory} title={t('outdated.title')}>
      {t('outdated.text')}
    </Notice>
  );
}

/** A send that a person stopped; it stays listed, so that every row is accounted for. */
function StoppedSend({ at }: { at: string }) {
  const { t } = useTranslation('activity');
  return (
    <Notice tone="neutral" icon={IconPlayerStop} title={t('stopped.title')}>
      {t('stopped.text', { when: formatMoment(at) })}
    </Notice>
  );
}

/** A person had it sent again: from here on the other entry counts. */
function ReplacedSend({ by }: { by: string }) {
  const { t } = useTranslation('activity');
  return (
    <Notice tone="info" icon={IconRepeat} title={t('replaced.title')}>
      <Anchor component={Link} to={`/activity/${by}`} c="inherit" underline="always">
        {t('replaced.open')}
      </Anchor>
    </Notice>
  );
}

/** Accepted is not finished: a person must still publish or finalize in PA2 (API.md §5.3, §1.4). */
function AcceptedSend({ send }: { send: Send }) {
  const { t } = useTranslation('activity');
  const inDoubt = send.rows.filter(({ state }) => state === 'unknown').length;
  return (
    <Notice tone="good" icon={IconCircleCheck} title={t(`unfinished.${send.kind}`)}>
      <RowDetail send={send} />
      {inDoubt > 0 && (
        <>
          <strong>{t('rowsInDoubt', { count: inDoubt, number: formatCount(inDoubt) })}</strong>
          <Verdict send={send} verdicts={['arrived']} />
        </>
      )}
      {send.settledBy === 'person' && <span>{t('detail.settledByPerson')}</span>}
      {send.kind === 'draft' && <span>{t('pa2Drafts')}</span>}
      <NextActions send={send} />
    </Notice>
  );
}

/** Whether Kiva's answer names single rows, or accepted them as a batch. */
function RowDetail({ send: { kind, rows, settledBy } }: { send: Send }) {
  const { t } = useTranslation('activity');
  if (kind !== 'report' || settledBy !== 'kiva') return null;
  const named = rows.filter(({ note }) => note !== '').length;
  if (named === 0) return <span>{t('asBatch')}</span>;
  return <span>{t('asBatchButNamed', { count: named, number: formatCount(named) })}</span>;
}

function RefusedSend({ send: { error, kind, batches } }: { send: Send }) {
  const { t } = useTranslation('activity');
  return (
    <Notice
      tone="bad"
      icon={IconCircleX}
      title={t(kind === 'report' && batches > 1 ? 'refusedBatch' : 'refused')}
    >
      {error !== null && error.message !== error.code && <KivaWords words={error.message} />}
    </Notice>
  );
}
