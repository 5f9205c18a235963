import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Todo } from '../../../shared/model/todo.ts';
import { type WorkKind, workKinds } from '../../../shared/model/work.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { Problem } from '../../components/problem.tsx';
import { changedBySends } from '../../components/progress/changed-by-sends.ts';
import { TodoTask } from '../../components/todo/todo-task.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';
import { TodayGroup } from './group.tsx';

/**
 * What Kiva accepted and a person finishes in PA2, kind by kind; what was ticked since the page was opened stays, so that it
 * can be unticked. Reports with unsettled rows are in the outbox first.
 */
export function Pa2Groups() {
  const { t } = useTranslation(['today', 'progress']);
  const tasks = useCall('todo.list', { environment: useEnvironment() }, { staleTime: 0 });
  const [since] = useState(() => new Date().toISOString());
  if (tasks.error) return <Problem failure={tasks.error.failure} />;
  const listed = (kind: WorkKind) =>
    (tasks.data ?? []).filter(
      ({ kind: its, done, unsettled }) => its === kind && unsettled === 0 && (done === null || done >= since),
    );
  const open = (kind: WorkKind) => listed(kind).filter(({ done }) => done === null);
  return workKinds.map((kind) => (
    <TodayGroup
      key={kind}
      title={t(`today:pa2.${kind}`)}
      text={t(`progress:todo.where.${kind}`)}
      things={listed(kind)}
      count={open(kind).length}
      action={kind !== 'report' && <TickAll tasks={open(kind)} />}
    >
      {(task) => <TodoTask key={task.sendIds[0]} task={task} isSaidAbove />}
    </TodayGroup>
  ));
}

/** Many are published in one sitting, and ticked one by one only where they were not. */
function TickAll({ tasks }: { tasks: readonly Todo[] }) {
  const { t } = useTranslation('today');
  const environment = useEnvironment();
  const tick = useAction('todo.done', changedBySends);
  const count = tasks.length;
  if (count < 2) return null;
  return (
    <>
      {tick.error !== null && <Problem failure={tick.error.failure} />}
      <ConfirmButton
        size="xs"
        variant="default"
        loading={tick.isPending}
        question={{
          title: t('tickAll.title', { count }),
          text: t('tickAll.text'),
          action: t('tickAll.action'),
        }}
        onConfirm={() =>
          tick.mutate({ environment, sendIds: tasks.flatMap(({ sendIds }) => sendIds), done: true })
        }
      >
        {t('tickAll.button')}
      </ConfirmButton>
    </>
  );
}
