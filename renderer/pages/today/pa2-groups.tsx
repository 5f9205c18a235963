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

/** What Kiva accepted and a person finishes in PA2, kind by kind. Reports with unsettled rows are in the outbox first. */
export function Pa2Groups() {
  const { t } = useTranslation(['today', 'progress']);
  const tasks = useCall('todo.list', { environment: useEnvironment() }, { staleTime: 0 });
  if (tasks.error) return <Problem failure={tasks.error.failure} />;
  const open = (kind: WorkKind) =>
    (tasks.data ?? []).filter((task) => task.kind === kind && task.done === null && task.unsettled === 0);
  return workKinds.map((kind) => (
    <TodayGroup
      key={kind}
      title={t(`today:pa2.${kind}`)}
      text={t(`progress:todo.where.${kind}`)}
      things={open(kind)}
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
