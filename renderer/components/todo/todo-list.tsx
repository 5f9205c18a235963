import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkKind } from '../../../shared/model/work.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import lines from '../lines.module.css';
import { Panel } from '../panel.tsx';
import { Problem } from '../problem.tsx';
import { TodoTask } from './todo-task.tsx';

/**
 * What a person still has to finish in PA2, for one kind of work or one piece of it; renders nothing if there is
 * nothing to do.
 */
export function TodoList({ kind, workId }: { kind: WorkKind; workId?: string }) {
  const { t } = useTranslation('progress');
  const id = useId();
  const tasks = useCall('todo.list', { environment: useEnvironment() }, { staleTime: 0 });
  const own = (tasks.data ?? []).filter(
    (task) => task.kind === kind && (workId === undefined || task.workId === workId),
  );
  if (tasks.error) return <Problem failure={tasks.error.failure} />;
  if (own.length === 0) return null;
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t(`todo.label.${kind}`)}
      </Title>
      <ul className={lines.list}>
        {own.map((task) => (
          <TodoTask key={task.sendIds[0]} task={task} />
        ))}
      </ul>
      {own.every(({ done }) => done !== null) && (
        <Text fz="sm" c="dimmed">
          {t('todo.none')}
        </Text>
      )}
    </Panel>
  );
}
