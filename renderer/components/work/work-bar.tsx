import { Button } from '@mantine/core';
import { IconArrowLeft, IconListCheck, IconTable, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Work } from '../../../shared/model/work.ts';
import { describeWork } from '../../../shared/rules/kinds/kinds.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { leadsOn } from '../primary-action.ts';
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
};

/** Sticky below a form: whether it is saved, and what to do next. Below a review it leaves room for sending. */
export function WorkBar({ work, autosave, removeTitle, reviewing, onReview, onEdit, onTaken }: Props) {
  const { t } = useTranslation('work');
  if (work.state === 'locked') return <LockedBar {...{ reviewing, onReview, onEdit }} />;
  if (isSettled(work.state)) return null;
  return (
    <div className={classes.bar} data-reviewing={reviewing}>
      <div className={classes.state}>
        <SaveIndicator autosave={autosave} onTaken={onTaken} />
      </div>
      <RemoveButton work={work} autosave={autosave} title={removeTitle} />
      {reviewing ? (
        <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onEdit}>
          {t('edit')}
        </Button>
      ) : (
        <Button leftSection={<IconListCheck size={18} aria-hidden />} onClick={onReview} {...leadsOn}>
          {t('review')}
        </Button>
      )}
    </div>
  );
}

/** What is locked can be looked at from both sides, and neither changed nor deleted. */
function LockedBar({ reviewing, onReview, onEdit }: Pick<Props, 'reviewing' | 'onReview' | 'onEdit'>) {
  const { t } = useTranslation('approval');
  const BarIcon = reviewing ? IconTable : IconListCheck;
  return (
    <div className={classes.bar} data-reviewing={reviewing}>
      <Button
        variant="default"
        leftSection={<BarIcon size={18} aria-hidden />}
        onClick={reviewing ? onEdit : onReview}
      >
        {t(reviewing ? 'locked.rows' : 'locked.review')}
      </Button>
    </div>
  );
}

/** Asks, then removes the work from this computer; what could not be saved must not bring it back. */
function RemoveButton({ work, autosave, title }: { work: Work; autosave: Autosave; title: string }) {
  const { t } = useTranslation('work');
  const environment = useEnvironment();
  const navigate = useNavigate();
  const remove = useAction('work.remove', ['work.list']);
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
        leftSection={<IconTrash size={18} aria-hidden />}
        loading={remove.isPending}
        question={{ title, text: t('remove.text'), action: t('remove.confirm'), danger: true }}
        onConfirm={() => void confirm()}
      >
        {t('remove.action')}
      </ConfirmButton>
    </>
  );
}
