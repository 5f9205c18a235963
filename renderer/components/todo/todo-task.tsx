import { Anchor, Button, Checkbox, Code, Group, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Todo } from '../../../shared/model/todo.ts';
import { cellOut } from '../../../shared/rules/cell-out.ts';
import { lateBefore } from '../../../shared/rules/late.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';
import { writeClipboard } from '../grid/write-clipboard.ts';
import lines from '../lines.module.css';
import { OpenLink } from '../open-link.tsx';
import { Problem } from '../problem.tsx';
import { changedBySends } from '../progress/changed-by-sends.ts';
import { useReportName } from '../use-report-name.ts';
import { usePa2 } from './pa2.ts';
import classes from './todo-list.module.css';

/** One task with how old it is, its tick, and where it is done unless that `isSaidAbove` it already. */
export function TodoTask({ task, isSaidAbove = false }: { task: Todo; isSaidAbove?: boolean }) {
  const { t } = useTranslation('progress');
  return (
    <li className={lines.line}>
      <div className={lines.text}>
        <Anchor
          component={Link}
          to={`${task.kind === 'draft' ? '/drafts' : '/receipts'}/${task.workId}`}
          fw={600}
        >
          {useTitle(task)}
        </Anchor>
        <Text fz="sm" c="dimmed">
          {task.kind === 'draft' ? (
            <StillAsked missing={task.missing} />
          ) : (
            t(`todo.items.${task.kind}`, { count: task.items, number: formatCount(task.items) })
          )}{' '}
          · <Age since={task.since} done={task.done !== null} />
          {task.confirmUrl === null && !isSaidAbove && <> · {t(`todo.where.${task.kind}`)}</>}
        </Text>
        {task.unsettled > 0 && task.done === null && (
          <Text fz="sm" className={classes.late}>
            {t('todo.unsettled', { count: task.unsettled, number: formatCount(task.unsettled) })}
          </Text>
        )}
      </div>
      <Group gap="sm">
        {task.done === null && <Destination task={task} />}
        <DoneTick task={task} />
      </Group>
    </li>
  );
}

function useTitle({ kind, title, period, workId }: Todo): string {
  const { t } = useTranslation('progress');
  const reportName = useReportName();
  if (kind === 'report' && period) return reportName({ workId, period });
  return title || t('todo.untitled');
}

function Age({ since, done }: { since: string; done: boolean }) {
  const { t } = useTranslation('progress');
  const now = Date.now();
  const days = Math.floor((now - Date.parse(since)) / 86_400_000);
  if (done || days < 1) return t(done ? 'todo.ticked' : 'todo.today');
  const text = t('todo.late', { count: days, number: formatCount(days) });
  return since <= lateBefore(now) ? <span className={classes.late}>{text}</span> : text;
}

/** What a person types into PA2 before it lets them publish: Kiva takes drafts with gaps (API.md §1.2). */
function StillAsked({ missing }: Pick<Todo, 'missing'>) {
  const { t } = useTranslation('progress');
  return missing ? t('todo.asked', { count: missing }) : t('todo.nothingAsked');
}

const ofKiva = /^https:\/\/(?:[a-z0-9-]+\.)*kiva\.org(?:[/?#]|$)/i;

/** Only https pages of kiva.org are opened, and the main process sees to that; any other address is there to be read. */
function Destination({ task: { kind, confirmUrl } }: { task: Todo }) {
  const { t } = useTranslation('progress');
  const pa2 = usePa2();
  // Journals have addresses of their own.
  const url = confirmUrl ?? (kind === 'journals' ? null : pa2);
  if (url === null) return null;
  return ofKiva.test(url) ? <OpenLink url={url} label={t('todo.open')} /> : <CopyableAddress url={url} />;
}

function CopyableAddress({ url }: { url: string }) {
  const { t } = useTranslation('progress');
  const [copied, setCopied] = useState(false);
  return (
    <Group gap="xs">
      <Code style={{ userSelect: 'all' }}>{url}</Code>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
        onClick={() => setCopied(writeClipboard(cellOut(url)))}
      >
        {t(copied ? 'todo.copied' : 'todo.copy')}
      </Button>
    </Group>
  );
}

/** The tick that a person sets after finishing in PA2, and may take back. */
export function DoneTick({
  task: { kind, sendIds, done },
}: {
  task: Pick<Todo, 'kind' | 'sendIds' | 'done'>;
}) {
  const { t } = useTranslation('progress');
  const environment = useEnvironment();
  const tick = useAction('todo.done', changedBySends);
  // What was said counts until the answer of the store is seen, so that the tick does not flicker.
  const said = tick.isError ? undefined : tick.variables?.done;
  const { reset } = tick;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of `done` that is waited for
  useEffect(reset, [done]);
  return (
    <>
      <Checkbox
        label={t(`todo.tick.${kind}`)}
        checked={said ?? done !== null}
        // Not disabled meanwhile: that would take the focus away.
        onChange={({ currentTarget: { checked } }) =>
          tick.isPending || tick.mutate({ environment, sendIds, done: checked })
        }
      />
      {tick.error !== null && <Problem failure={tick.error.failure} />}
    </>
  );
}
