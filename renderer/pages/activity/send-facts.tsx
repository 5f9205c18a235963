import { Anchor, Code, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../shared/model/send.ts';
import type { WorkKind } from '../../../shared/model/work.ts';
import { type Fact, Facts } from '../../components/facts.tsx';
import { FailureCode } from '../../components/failure-code.tsx';
import { Panel } from '../../components/panel.tsx';
import { When } from '../../components/when.tsx';

const pageOf = { draft: '/drafts', journals: '/journals', report: '/repayments' } as const satisfies Record<
  WorkKind,
  string
>;

/** When, where to, as what Kiva knows it, and what belongs to it. */
export function SendFacts({ send }: { send: Send }) {
  const { t } = useTranslation('activity');
  const facts = [...useTimes(send), ...useReference(send), ...useRelated(send)];
  return (
    <Panel labelledBy="send-facts">
      <Title order={2} id="send-facts">
        {t('detail.facts')}
      </Title>
      <Facts facts={facts} />
    </Panel>
  );
}

function Moment({ at }: { at: string | null }) {
  const { t } = useTranslation('activity');
  return at === null ? t('detail.notYet') : <When at={at} />;
}

function useTimes(send: Send): Fact[] {
  const { t } = useTranslation(['common', 'activity']);
  const journey = useJourney(send);
  // Of a try that Kiva turned away no time is kept: it counts as never sent.
  const turnedAway = send.state === 'waiting' && send.httpStatus !== null;
  return [
    { label: t('activity:detail.environment'), value: t(`environment.${send.environment}`) },
    { label: t('activity:detail.created'), value: <Moment at={send.createdAt} /> },
    ...(send.confirmedBy === ''
      ? []
      : [{ label: t('activity:detail.confirmedBy'), value: send.confirmedBy }]),
    ...(turnedAway ? [] : journey),
  ];
}

/** When it left and when that came to an end, with an answer or without one. */
function useJourney({ sentAt, finishedAt, answer }: Send): Fact[] {
  const { t } = useTranslation('activity');
  const end = finishedAt !== null && answer === null ? t('detail.ended') : t('detail.finished');
  return [
    { label: t('detail.sent'), value: <Moment at={sentAt} /> },
    { label: end, value: <Moment at={finishedAt} /> },
  ];
}

function useReference(send: Send): Fact[] {
  const { t } = useTranslation('activity');
  const { error } = send;
  const failure = error && <FailureCode failure={error} sendId={send.id} />;
  return [
    { label: t(`detail.reference.${send.kind}`), value: send.reference && <Code>{send.reference}</Code> },
    ...(failure ? [{ label: t('detail.error'), value: failure }] : []),
  ];
}

function useRelated(send: Send): Fact[] {
  const { t } = useTranslation('activity');
  const work = (
    <Anchor component={Link} to={`${pageOf[send.kind]}/${send.workId}`}>
      {t(`detail.openWork.${send.kind}`)}
    </Anchor>
  );
  return [
    { label: t('detail.work'), value: work },
    ...(send.replaces ? [{ label: t('detail.replaces'), value: <OtherSend id={send.replaces} /> }] : []),
    ...(send.replacedBy
      ? [{ label: t('detail.replacedBy'), value: <OtherSend id={send.replacedBy} /> }]
      : []),
    ...(send.preparedBy ? [{ label: t('detail.preparedBy'), value: send.preparedBy }] : []),
    ...(send.approvedBy ? [{ label: t('detail.approvedBy'), value: <ApprovedBy send={send} /> }] : []),
    ...(send.overrideReason ? [{ label: t('detail.overrideReason'), value: send.overrideReason }] : []),
  ];
}

function ApprovedBy({ send: { approvedBy, approvedAt } }: { send: Send }) {
  return (
    <>
      {approvedBy}, {approvedAt && <When at={approvedAt} />}
    </>
  );
}

function OtherSend({ id }: { id: string }) {
  const { t } = useTranslation('activity');
  return (
    <Anchor component={Link} to={`/activity/${id}`}>
      {t('detail.openSend')}
    </Anchor>
  );
}
