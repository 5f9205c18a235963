import { Button } from '@mantine/core';
import { IconArrowLeft, IconListCheck, IconTable, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Work } from '../../../shared/model/work.ts';
import { describeWork } from '../../../shared/rules/kinds/kinds.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { usePrimaryAction } from '../primary-action.ts';
import { Problem } from '../problem.tsx';
import { useTellRemoved } from './removed/use-removed.ts';
import { workRoutes } from './routes.ts';
import { SaveIndicator } from './save-indicator.tsx';
import { isSettled } from './sent-notice.tsx';
import type { Autosave } from './use-autosave.ts';
import classes from './work-bar.module.css';

type Props = {
  work: Work;
  autosave: Autosave;
  removeTitle: string;
  reviewing: boolean;
  onReview: () => void;
  onEdit: () => void;
  /** Another program's text is stored, and the form must reload. */
  onTaken: () => void;
  /** Of a page whose work needs the room: all but the next step goes to the line of the title. */
  compact: CompactBar | null;
};

/** Where the line of the title is, and who gets the place beside the next step, which is then always there. */
type CompactBar = {
  title: HTMLElement | null;
  onPlace: (element: HTMLElement | null) => void;
  versions: ReactNode;
};

/** Sticky below a form: whether it is saved, and what to do next. Below a review it leaves room for sending. */
export function WorkBar(props: Props) {
  const { t } = useTranslation('work');
  const primary = usePrimaryAction('review');
  const { work, autosave, reviewing, onReview, onEdit, onTaken, compact } = props;
  const isLocked = work.state === 'locked';
  const isOpen = !isSettled(work.state);
  const next = isLocked ? (
    <LockedButton {...{ reviewing, onReview, onEdit }} />
  ) : reviewing ? (
    <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onEdit}>
      {t('edit')}
    </Button>
  ) : (
    <Button leftSection={<IconListCheck size={18} aria-hidden />} onClick={onReview} {...primary}>
      {t('review')}
    </Button>
  );
  const saved = isOpen && <SaveIndicator autosave={autosave} onTaken={onTaken} />;
  const remove = isOpen && (
    <RemoveButton work={work} autosave={autosave} title={props.removeTitle} isSmall={compact !== null} />
  );
  if (!compact && !isOpen && !isLocked) return null;
  return (
    <div className={classes.bar} data-reviewing={reviewing} data-slim={compact !== null || undefined}>
      {compact ? (
        <div ref={compact.onPlace} className={classes.beside} hidden={reviewing} />
      ) : (
        <>
          {isOpen && <div className={classes.state}>{saved}</div>}
          {remove}
        </>
      )}
      {(isOpen || isLocked) && next}
      {compact?.title &&
        createPortal(
          <div className={classes.manage}>
            {saved}
            {!reviewing && compact.versions}
            {remove}
          </div>,
          compact.title,
        )}
    </div>
  );
}

/** What is locked can be looked at from both sides, and neither changed nor deleted. */
function LockedButton({ reviewing, onReview, onEdit }: Pick<Props, 'reviewing' | 'onReview' | 'onEdit'>) {
  const { t } = useTranslation('approval');
  const primary = usePrimaryAction('review');
  const BarIcon = reviewing ? IconTable : IconListCheck;
  return (
    <Button
      variant="default"
      leftSection={<BarIcon size={18} aria-hidden />}
      onClick={reviewing ? onEdit : onReview}
      {...(reviewing ? {} : primary)}
    >
      {t(reviewing ? 'locked.rows' : 'locked.review')}
    </Button>
  );
}

type RemoveProps = { work: Work; autosave: Autosave; title: string; isSmall: boolean };

/** Asks, then removes the work from this computer; what could not be saved must not bring it back. */
function RemoveButton({ work, autosave, title, isSmall }: RemoveProps) {
  const { t } = useTranslation('work');
  const environment = useEnvironment();
  const navigate = useNavigate();
  const remove = useAction('work.remove', ['work.list', 'reports.names']);
  const tellRemoved = useTellRemoved();
  const leave = async () => {
    await autosave.stop();
    tellRemoved({ removed: { id: work.id, kind: work.body.kind, title: describeWork(work.body).title } });
    await navigate({ to: workRoutes[work.body.kind].list });
  };
  const confirm = async () => {
    await autosave.flush();
    remove.mutate({ environment, id: work.id }, { onSuccess: leave });
  };
  return (
    <>
      {remove.error && <Problem failure={remove.error.failure} />}
      <ConfirmButton
        variant="subtle"
        color="red"
        // Mantine's red is too light on its own hover.
        c="var(--pd-bad-fg)"
        size={isSmall ? 'compact-xs' : 'sm'}
        leftSection={<IconTrash size={isSmall ? 16 : 18} aria-hidden />}
        loading={remove.isPending}
        question={{ title, text: t('remove.text'), action: t('remove.confirm'), danger: true }}
        onConfirm={() => void confirm()}
      >
        {t('remove.action')}
      </ConfirmButton>
    </>
  );
}
