import { Box } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/model/review.ts';
import type { Work, WorkBody, WorkKind } from '../../../shared/model/work.ts';
import { failed } from '../../../shared/result.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { callKey } from '../../lib/calls.ts';
import { BackLink } from '../back-link.tsx';
import { focusField } from '../field-summary.tsx';
import { PageHeader } from '../page-header.tsx';
import { Problem } from '../problem.tsx';
import { ReviewPanel } from '../review/review-panel.tsx';
import { SkeletonTable } from '../skeleton-table.tsx';
import { fieldId } from './field-id.ts';
import { workRoutes } from './routes.ts';
import { isSettled, SentNotice } from './sent-notice.tsx';
import { type Autosave, useAutosave } from './use-autosave.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useWork } from './use-work.ts';
import { BodyTable } from './versions/body-table.tsx';
import { VersionsButton } from './versions/versions-button.tsx';
import { WorkBar } from './work-bar.tsx';
import classes from './work-editor.module.css';

/** The words of one kind's form; the way back leads to the list, or where it says. */
type EditorWords = {
  title: (work: Work) => string;
  back: string | { to: string; label: string };
  removeTitle: string;
};

/** What a form gets: the work as it was opened, the way to save it, and whether it may be changed. */
type FormFrame = {
  work: Work;
  save: Autosave['change'];
  readOnly: boolean;
  /** Where a form may put what belongs into the line of the title, and into the bar below. */
  places: { title: HTMLElement | null; bar: HTMLElement | null };
};

type Props = {
  id: string;
  kind: WorkKind;
  words: EditorWords;
  /** The form; it keeps its own content and is left in place while the review is shown. */
  children: (frame: FormFrame) => ReactNode;
  /** Leads to the field of a finding where an element's id does not; answers whether it did. */
  goTo?: (path: string) => boolean;
  /** What a person must see beside the numbers before sending; `store` keeps a change that is made there. */
  facts?: (work: Work, store: Autosave['save']) => ReactNode;
  /** Extra content in the review; `again` saves and reviews again, `change` leads to the field at a path. */
  inReview?: (work: Work, again: () => void, change: (path: string) => void) => ReactNode;
  /** What stands behind a finding in the review, such as a way to mend it; `again` saves and reviews again. */
  besideFinding?: (finding: Finding, work: Work, again: () => void) => ReactNode;
  /** The label of the field at a finding's path. */
  labelOf: (path: string, work: Work) => string;
  /** The form is a table that fills the window: title and bar leave it the room. */
  compact?: boolean;
};

/** The page of one piece of work: loads it, then shows its form or its review, with its outcome above. */
export function WorkEditor({ id, kind, words, compact = false, ...form }: Props) {
  const { t } = useTranslation();
  const work = useWork(id);
  const [round, setRound] = useState(0);
  const [titlePlace, setTitlePlace] = useState<HTMLElement | null>(null);
  // The form begins anew with what is stored by then, and no earlier.
  const beginAnew = () => void work.refetch().then(() => setRound(round + 1));
  const back = typeof words.back === 'string' ? { to: workRoutes[kind].list, label: words.back } : words.back;
  return (
    <>
      <PageHeader
        above={<BackLink {...back} />}
        title={work.data ? words.title(work.data) : t(`kind.${kind}`)}
        compact={compact}
        {...(compact ? { actions: <div ref={setTitlePlace} className={classes.title} /> } : {})}
      />
      {work.isPending && <SkeletonTable columns={2} />}
      {work.error && (
        <Problem
          failure={work.error.failure}
          onRetry={() => void work.refetch()}
          retrying={work.isFetching}
        />
      )}
      {work.data && (
        <OpenWork
          key={`${id} ${round}`}
          work={work.data}
          removeTitle={words.removeTitle}
          onTaken={beginAnew}
          compact={compact}
          titlePlace={titlePlace}
          {...form}
        />
      )}
    </>
  );
}

type OpenProps = Pick<Props, 'children' | 'labelOf' | 'facts' | 'inReview' | 'besideFinding' | 'goTo'> & {
  work: Work;
  compact: boolean;
  titlePlace: HTMLElement | null;
  removeTitle: string;
  onTaken: () => void;
};

function OpenWork({
  work,
  removeTitle,
  onTaken,
  children,
  labelOf,
  facts,
  inReview,
  besideFinding,
  goTo,
  ...look
}: OpenProps) {
  const { compact, titlePlace } = look;
  const [barPlace, setBarPlace] = useState<HTMLElement | null>(null);
  const autosave = useAutosave(work);
  useLeaveGuard();
  const locked = work.state === 'locked';
  const review = useReview(work.id, autosave, locked);
  const { open, close, again } = review;
  useTopOnceSent(isSettled(work.state) && !locked);
  // What was sent cannot be reviewed; its form says what became of it. What is locked is there to be reviewed by another.
  const reviewing = review.reviewing && (locked || !isSettled(work.state));
  const unlocked = () => {
    // The button that had the focus goes with the review.
    flushSync(close);
    document.querySelector('h1')?.focus();
  };
  const showField = (path: string) => {
    const field = document.getElementById(`review-${path}`);
    if (field) return field.focus();
    flushSync(close);
    if (!goTo?.(path)) focusField(fieldId(path));
  };
  const versions = <Versions {...{ work, autosave }} onRestored={onTaken} />;
  return (
    <>
      {work.state !== 'open' && !locked && (
        <Box mb={compact ? 'xs' : 'lg'}>
          <SentNotice work={work} compact={compact} />
        </Box>
      )}
      <div hidden={reviewing} className={classes.form}>
        {children({
          ...{ work, save: autosave.change, readOnly: isSettled(work.state) },
          // In a review nothing is changed beside it.
          places: { title: reviewing ? null : titlePlace, bar: barPlace },
        })}
      </div>
      {reviewing && (
        <>
          {facts?.(work, autosave.save)}
          <ReviewPanel
            workId={work.id}
            labelOf={(path) => labelOf(path, work)}
            onFinding={({ path }) => showField(path)}
            {...(besideFinding ? { besideFinding: (each) => besideFinding(each, work, again) } : {})}
            onUnlocked={unlocked}
          >
            {inReview?.(work, again, showField)}
          </ReviewPanel>
        </>
      )}
      <WorkBar
        {...{ work, autosave, reviewing, removeTitle, onTaken }}
        onReview={open}
        onEdit={close}
        compact={compact ? { title: titlePlace, onPlace: setBarPlace, versions } : null}
      />
    </>
  );
}

type VersionsProps = { work: Work; autosave: Autosave; onRestored: () => void };

/** The earlier versions of journals and reports; the form of a draft shows those of its own. */
function Versions({ work: { id, body, state }, autosave, onRestored }: VersionsProps) {
  const { t } = useTranslation();
  const onRestore = async (version: WorkBody) => {
    await autosave.flush();
    const status = autosave.status();
    if (status.kind === 'failed') return failed(status.error);
    const restored = await autosave.restore(version);
    if (restored.ok) onRestored();
    return restored;
  };
  return (
    <VersionsButton
      workId={id}
      preview={(version) => <BodyTable body={version} label={t(`kind.${body.kind}`)} />}
      {...(isSettled(state) ? {} : { onRestore })}
    />
  );
}

/**
 * Sending unmounts the review, with the button that had the focus, so the focus moves to the outcome at the top; unless
 * the person has moved elsewhere.
 */
function useTopOnceSent(sent: boolean): void {
  const before = useRef(sent);
  useEffect(() => {
    if (sent && !before.current && document.activeElement === document.body) {
      window.scrollTo(0, 0);
      document.querySelector('h1')?.focus({ preventScroll: true });
    }
    before.current = sent;
  }, [sent]);
}

/** Review shows what is stored, so it begins by storing all; an older review is never shown meanwhile. */
function useReview(id: string, autosave: Autosave, locked: boolean) {
  const client = useQueryClient();
  const environment = useEnvironment();
  const [reviewing, setReviewing] = useState(locked);
  const close = () => setReviewing(false);
  const open = async () => {
    if (!(await autosave.flush())) return;
    client.removeQueries({ queryKey: callKey('work.review', { environment, id }) });
    await client.invalidateQueries({ queryKey: callKey('work.get', { environment, id }) });
    setReviewing(true);
  };
  const again = async () => {
    if (!(await autosave.flush())) return;
    for (const name of ['work.get', 'work.review'] as const)
      await client.invalidateQueries({ queryKey: callKey(name, { environment, id }) });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: locking takes the button away that had the focus
  useEffect(() => {
    if (reviewing) focusField('review-title');
  }, [reviewing, locked]);
  return { reviewing, open: () => void open(), close, again: () => void again() };
}
