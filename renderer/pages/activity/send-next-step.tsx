import { Anchor } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconRepeat, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../shared/environment.ts';
import type { Send } from '../../../shared/model/send.ts';
import { Notice } from '../../components/notice.tsx';
import { FailureDetails } from '../../components/problem.tsx';
import { OpenInPa2 } from './open-in-pa2.tsx';
import { UnknownSend } from './unknown-send.tsx';
import { WaitingSend } from './waiting-send.tsx';

/** What a person should know or do now, by the state of the send. */
export function SendNextStep({ send }: { send: Send }) {
  if (send.replacedBy !== null) return <ReplacedSend by={send.replacedBy} />;
  if (send.state === 'unknown') return <UnknownSend send={send} />;
  if (send.state === 'waiting') return <WaitingSend send={send} />;
  if (send.state === 'refused') return <RefusedSend send={send} />;
  return send.state === 'sending' ? <Underway /> : <AcceptedSend send={send} />;
}

function Underway() {
  const { t } = useTranslation('activity');
  return <Notice tone="info" icon={IconSend} title={t('sending')} />;
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

/** Accepted is not finished: a person must still publish or finalize in PA2 (partner-api.md §5.3, §6). */
function AcceptedSend({ send }: { send: Send }) {
  const { t } = useTranslation('activity');
  return (
    <Notice tone="info" icon={IconCircleCheck} title={t(`unfinished.${send.kind}`)}>
      {send.settledBy === 'person' && <span>{t('detail.settledByPerson')}</span>}
      {send.kind === 'draft' && <DraftsInPa2 environment={send.environment} />}
      {send.confirmUrl !== null && <OpenInPa2 url={send.confirmUrl} />}
    </Notice>
  );
}

/** Kiva's site for partners (authentication.txt); that of Stage is not known, so there only the way is told. */
const pa2 = 'https://partners.kiva.org/';

function DraftsInPa2({ environment }: { environment: Environment }) {
  const { t } = useTranslation('activity');
  return (
    <>
      <span>{t('pa2Drafts')}</span>
      {environment === 'production' && <OpenInPa2 url={pa2} label={t('detail.openDrafts')} />}
    </>
  );
}

function RefusedSend({ send: { error } }: { send: Send }) {
  const { t } = useTranslation('activity');
  return (
    <Notice tone="bad" icon={IconCircleX} title={t('refused')}>
      {error !== null && (
        <>
          {error.message !== error.code && <span>{t('kivasWords', { message: error.message })}</span>}
          <FailureDetails failure={error} />
        </>
      )}
    </Notice>
  );
}
