import { Stack, Title } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, Review } from '../../../shared/model/review.ts';
import { sendCan } from '../../../shared/rules/capabilities/send.ts';
import { sendKinds } from '../../../shared/rules/kinds/kinds.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';
import { useScope } from '../../lib/use-scope.ts';
import { ActionButton } from '../action-button.tsx';
import { ApprovePanel } from '../approval/approve-panel.tsx';
import { EarlierLocks } from '../approval/earlier-locks.tsx';
import { LockPanel } from '../approval/lock-panel.tsx';
import { LockedControl } from '../approval/locked-control.tsx';
import { LockedNotice } from '../approval/locked-notice.tsx';
import { DeskName } from '../desk-name.tsx';
import { departureOf } from '../level/departure.ts';
import { useIsReadOnly, useLastWord } from '../level/use-last-word.tsx';
import { usePrimaryAction } from '../primary-action.ts';
import { Problem } from '../problem.tsx';
import { SkeletonTable } from '../skeleton-table.tsx';
import { useObstacleText } from '../use-obstacle-text.ts';
import { AlreadySent, LaterMonths } from './already-sent.tsx';
import { Batches } from './batches.tsx';
import { Findings } from './findings.tsx';
import { LoansAtKiva } from './loans-at-kiva.tsx';
import { ReasonField } from './reason-field.tsx';
import { ReportDetails } from './report/report-details.tsx';
import { ReportTotals } from './report/report-totals.tsx';
import classes from './review.module.css';
import { SameLoan } from './same-loan.tsx';
import { Totals } from './totals.tsx';
import { useWhenOnline, WhenOnlineChoice } from './when-online.tsx';

type Props = {
  workId: string;
  /** The label of the field at a finding's path, in the words of the form. */
  labelOf: (path: string) => string;
  /** Leads to the field of a finding; without it findings are plain text. */
  onFinding?: (finding: Finding) => void;
  /** What stands behind a finding, such as a way to mend it at one press. */
  besideFinding?: (finding: Finding) => ReactNode;
  /** What a person may still say while looking, such as totals to compare with. */
  children?: ReactNode;
  /** A locked report was unlocked: it can be edited again. */
  onUnlocked?: () => void;
};

/**
 * What would be sent, as the main process made it from the stored work, and the one button that sends it. Save the
 * work before showing this; when the work changes, invalidate `work.review`: sending what was not reviewed is refused.
 */
export function ReviewPanel({ workId, children, ...words }: Props) {
  const { t } = useTranslation('review');
  const review = useCall('work.review', { environment: useEnvironment(), id: workId }, { staleTime: 0 });
  return (
    <section className={classes.panel} aria-labelledby="review-title">
      <Title order={2} id="review-title" tabIndex={-1}>
        {t('title')}
      </Title>
      {review.isPending && <SkeletonTable columns={2} rows={4} />}
      {review.error !== null && (
        <Problem
          failure={review.error.failure}
          onRetry={() => void review.refetch()}
          retrying={review.isFetching}
        />
      )}
      {review.data !== undefined && review.error === null && (
        <ReviewBody review={review.data} {...words}>
          {children}
        </ReviewBody>
      )}
    </section>
  );
}

type BodyProps = Omit<Props, 'workId'> & { review: Review };

function ReviewBody({ review, children, onUnlocked = () => {}, ...leads }: BodyProps) {
  const [typed, setReason] = useState('');
  const { approval, workId } = review;
  const lock = approval?.lock ?? null;
  // Why rows go again is said by who locks them.
  const reason = lock ? (lock.overrideReason ?? '') : typed.trim();
  const notes = review.findings.filter(({ certainty }) => certainty === 'note');
  const problems = review.findings.filter(({ certainty }) => certainty !== 'note');
  return (
    <Stack gap="lg">
      {approval && <LockedNotice {...{ workId, approval, onUnlocked }} />}
      <Findings findings={problems} {...leads} />
      {review.report ? <ReportTotals review={review} report={review.report} /> : <Totals review={review} />}
      {lock ? review.report && <LockedControl control={review.report.control} /> : children}
      {review.sameLoan.length > 0 && <SameLoan loans={review.sameLoan} />}
      {review.loansAtKiva.length > 0 && <LoansAtKiva loans={review.loansAtKiva} />}
      <AlreadySent review={review} />
      <LaterMonths review={review} />
      {review.needsReason && !lock && <ReasonField review={review} reason={typed} onReason={setReason} />}
      {review.report && <ReportDetails report={review.report} />}
      {notes.length > 0 && <Findings findings={notes} {...leads} />}
      <Batches batches={review.batches} />
      <AskedName />
      <LastAct review={review} reason={reason} />
      {approval && <EarlierLocks locks={approval.earlier} />}
    </Stack>
  );
}

/** Why the button is off, as a sentence; null when it is on. */
function useObstacle(review: Review, reason: string): string | null {
  const say = useObstacleText();
  const { kind, findings, count: items, needsReason } = review;
  const { scope } = sendKinds[kind];
  const isPermitted = useScope(scope).allowed;
  const blocking = findings.filter(({ certainty }) => certainty === 'blocks').length;
  const isReadOnly = useIsReadOnly();
  const offer = { isPermitted, blocking, items, needsReason, reason };
  return say(sendCan.leaveHere(isReadOnly) ?? sendCan.offer(offer), { scope });
}

/** What is open, above; Kiva takes incomplete drafts (API.md §1.2), and what is missing is typed into PA2. */
function OpenThings({ review: { findings } }: { review: Review }) {
  const { t } = useTranslation('review');
  const asked = findings.filter(({ certainty }) => certainty === 'pa2').length;
  const open = findings.filter(({ certainty }) => certainty !== 'note').length;
  return (
    <>
      {open > 0 && <b>{t('openThings', { count: open, number: formatCount(open) })}</b>}
      {asked > 0 && <span>{t('partial', { count: asked })}</span>}
    </>
  );
}

/** Who sends, asked until somebody gave a name; nothing of Practice is kept for an auditor. */
function AskedName() {
  const environment = useEnvironment();
  const { data: desk } = useCall('desk.get', { environment });
  return desk?.person === '' && environment !== 'practice' && <DeskName />;
}

/** Sending; or locking and then approving, where a second person does that. */
function LastAct({ review, reason }: { review: Review; reason: string }) {
  const obstacle = useObstacle(review, reason);
  const onSent = useWayAfterSending(review);
  const { approval } = review;
  if (approval === null) return <SendButton {...{ review, reason, obstacle, onSent }} />;
  const { lock, people } = approval;
  if (lock === null) return <LockPanel {...{ review, approval, reason, obstacle }} />;
  return <ApprovePanel {...{ review, lock, people, obstacle, onSent }} />;
}

/** One request has a page of its own; those of a report are followed on its page. */
function useWayAfterSending({ kind, workId }: Review): (sendIds: readonly string[]) => void {
  const navigate = useNavigate();
  return ([first, ...others]) =>
    first !== undefined && others.length === 0
      ? void navigate({ to: '/activity/$id', params: { id: first } })
      : kind === 'report'
        ? void navigate({ to: '/repayments/$id', params: { id: workId } })
        : void navigate({ to: '/activity' });
}

type SendProps = {
  review: Review;
  reason: string;
  obstacle: string | null;
  onSent: (sendIds: readonly string[]) => void;
};

function SendButton({ review, reason, onSent, ...props }: SendProps) {
  const { t } = useTranslation('review');
  const primary = usePrimaryAction('send');
  const environment = useEnvironment();
  const whenOnline = useWhenOnline(review.kind);
  const say = useObstacleText();
  const obstacle = props.obstacle ?? say(sendCan.sendNow(whenOnline));
  const start = useAction('sends.start', [
    'sends.list',
    'sends.lines',
    'sends.outbox',
    'today.get',
    'work.list',
    'work.get',
    'work.review',
    'sends.progress',
  ]);
  const lastWord = useLastWord();
  const router = useRouter();
  /** The news that it was sent may come first, and takes this button away; whoever has gone elsewhere is left there. */
  const send = async () => {
    const from = router.state.location.pathname;
    const { workId, digest } = review;
    const word = await lastWord(departureOf(review));
    if (word === null) return;
    const why = review.needsReason ? { overrideReason: reason } : {};
    const later = { whenOnline: whenOnline.isAsked && whenOnline.isChosen };
    const input = { environment, workId, digest, ...why, ...word, ...later };
    const started = await start.mutateAsync(input).catch(() => null);
    if (started && router.state.location.pathname === from) onSent(started.sendIds);
  };
  return (
    <div className={classes.act}>
      {start.error !== null && <Problem failure={start.error.failure} />}
      <WhenOnlineChoice choice={whenOnline} />
      <div className={classes.actWords}>
        <OpenThings review={review} />
        <span id="review-final">{obstacle ?? t(`final.${environment}`)}</span>
      </div>
      <ActionButton
        leftSection={<IconSend size={18} aria-hidden />}
        color={environment === 'production' ? 'var(--pd-production-bg)' : undefined}
        obstacle={obstacle}
        saidBy="review-final"
        loading={start.isPending}
        aria-describedby="review-final"
        onClick={() => void send()}
        {...primary}
      >
        {t(`send.${environment}`)}
      </ActionButton>
    </div>
  );
}
