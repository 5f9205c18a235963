import { Stack, Text, Title } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../../shared/model/send.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Pager } from '../../../components/pager.tsx';
import { Problem } from '../../../components/problem.tsx';
import { SendStateBadge } from '../../../components/send-state-badge.tsx';
import { SkeletonTable } from '../../../components/skeleton-table.tsx';
import { TodoList } from '../../../components/todo/todo-list.tsx';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call, callKey, failureOf, useCall } from '../../../lib/calls.ts';
import { RequestWords } from './request-words.tsx';
import { journalResults } from './results.ts';

const pageSize = 25;
const columns = ['loanId', 'subject', 'state', 'note'] as const;

/** Each journal that was sent, with its outcome and Kiva's words. */
export function JournalResults({ workId }: { workId: string }) {
  const { t } = useTranslation('journals');
  const { sends, isPending, failure } = useSends(workId);
  return (
    <Stack gap="sm" mb="lg">
      <TodoList kind="journals" workId={workId} />
      <Title order={2}>{t('sent.results')}</Title>
      {failure && <Problem failure={failure} />}
      {isPending && <SkeletonTable columns={4} rows={3} />}
      {sends.length > 0 && <Results sends={sends} />}
      <RequestWords sends={sends} />
    </Stack>
  );
}

function Results({ sends }: { sends: readonly Send[] }) {
  const { t } = useTranslation('journals');
  const [page, setPage] = useState(1);
  const rows = journalResults(sends);
  const start = (page - 1) * pageSize;
  return (
    <>
      <DataTable
        label={t('sent.results')}
        columns={columns.map((key) => ({ key, title: t(`sent.column.${key}`) }))}
      >
        {rows.slice(start, start + pageSize).map(({ key, label, state, note }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was sent never changes its order
          <tr key={start + index}>
            <td>{key}</td>
            <td style={{ overflowWrap: 'anywhere' }}>{label}</td>
            <td>
              <SendStateBadge state={state} />
            </td>
            <td style={{ overflowWrap: 'anywhere' }}>
              <Text fz="sm">{note}</Text>
            </td>
          </tr>
        ))}
      </DataTable>
      {rows.length > pageSize && <Pager total={rows.length} page={page} size={pageSize} onPage={setPage} />}
    </>
  );
}

/** The sends of this work in their order, each in full. */
function useSends(workId: string) {
  const environment = useEnvironment();
  const progress = useCall('sends.progress', { environment, workId }, { staleTime: 0 });
  const inputs = (progress.data?.batches ?? []).map(({ id }) => ({ environment, id }));
  const sends = useQueries({
    queries: inputs.map((input) => ({
      queryKey: callKey('sends.get', input),
      queryFn: () => call('sends.get', input),
      staleTime: 0,
    })),
  });
  const error = progress.error ?? sends.find((each) => each.error !== null)?.error;
  return {
    sends: sends.flatMap(({ data }) => (data === undefined ? [] : [data])),
    isPending: progress.isPending || sends.some((each) => each.isPending),
    failure: error ? failureOf(error) : null,
  };
}
