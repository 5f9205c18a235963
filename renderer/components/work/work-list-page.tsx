import { Button, Group } from '@mantine/core';
import { type Icon, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { WorkKind, WorkSummary } from '../../../shared/model/work.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { EmptyState } from '../empty-state.tsx';
import { PageHeader } from '../page-header.tsx';
import { Problem } from '../problem.tsx';
import { SkeletonTable } from '../skeleton-table.tsx';
import { RemovedNotice } from './removed/removed-notice.tsx';
import { useNewWork } from './use-new-work.ts';
import { WorkTable } from './work-table.tsx';

/** The words of one kind's list. */
type ListWords = {
  title: string;
  description: string;
  table: string;
  create: string;
  empty: { title: string; text: string };
  untitled: string;
};

type Props = {
  words: ListWords;
  icon: Icon;
  kind: WorkKind;
  /** The words by which a line is recognised, where the stored title is not fit to be read. */
  titleOf?: (summary: WorkSummary) => string;
  /** What a line holds, where the stored words are not fit to be read. */
  detailsOf?: (summary: WorkSummary) => string;
  /** Another order than by the last change. */
  inOrder?: (summaries: readonly WorkSummary[]) => readonly WorkSummary[];
  /** Other ways to begin, beside the button. */
  moreActions?: ReactNode;
  /** What stands above the list, such as what is still to do. */
  children?: ReactNode;
};

const guideOf = { draft: 'draft', journals: 'journals', report: 'repayments' } as const;

/** The list of one kind of work, newest change first as the store answers it, and the button that begins a new one. */
export function WorkListPage(props: Props) {
  const { words, icon, kind, titleOf = titleIn, detailsOf = detailsIn, moreActions, children } = props;
  const { inOrder = (summaries) => summaries } = props;
  const environment = useEnvironment();
  const list = useCall('work.list', { environment, kind }, { staleTime: 0 });
  const { start, busy, failure } = useNewWork();
  const create = (
    <Group gap="sm" justify="center">
      {moreActions}
      <Button
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => start(kind)}
        loading={busy !== null}
      >
        {words.create}
      </Button>
    </Group>
  );
  const isEmpty = list.data?.length === 0;
  return (
    <>
      <PageHeader
        title={words.title}
        guide={guideOf[kind]}
        description={words.description}
        actions={isEmpty ? undefined : create}
      />
      {children}
      <RemovedNotice kind={kind} />
      {failure && <Problem failure={failure} />}
      {list.error && (
        <Problem
          failure={list.error.failure}
          onRetry={() => void list.refetch()}
          retrying={list.isFetching}
        />
      )}
      {list.isPending && <SkeletonTable columns={4} />}
      {isEmpty && <EmptyState icon={icon} {...words.empty} action={create} />}
      {list.data && !isEmpty && (
        <WorkTable
          label={words.table}
          summaries={inOrder(list.data)}
          titleOf={(each) => titleOf(each) || words.untitled}
          detailsOf={detailsOf}
        />
      )}
    </>
  );
}

const titleIn = ({ title }: WorkSummary): string => title;
const detailsIn = ({ subtitle }: WorkSummary): string => subtitle;
