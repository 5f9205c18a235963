import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendSummary } from '../../../shared/model/send.ts';
import type { FoundSend, SendFilter, SendLine } from '../../../shared/model/send-search.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Pager } from '../../components/pager.tsx';
import { Problem } from '../../components/problem.tsx';
import { SendStateBadge, shownState } from '../../components/send-state-badge.tsx';
import { useSendTitle } from '../../components/use-send-title.ts';
import { When } from '../../components/when.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { FoundIn } from './found-in.tsx';
import { ItemsCell } from './items-cell.tsx';
import { ReportLine } from './report-line.tsx';

const columns = ['title', 'kind', 'environment', 'time', 'items', 'state'] as const;

/** One page of what was sent. */
export function ActivityTable({ stale, children }: { stale: boolean; children: ReactNode }) {
  const { t } = useTranslation('activity');
  return (
    <DataTable
      label={t('table')}
      stale={stale}
      columns={columns.map((key) => ({ key, title: t(`column.${key}`), end: key === 'items' }))}
    >
      {children}
    </DataTable>
  );
}

/** A row for each line: that of a report with several requests opens. */
export function SendLines({ lines, filter }: { lines: readonly SendLine[]; filter: SendFilter }) {
  return lines.map((line) =>
    line.requests > 1 ? (
      <ReportLine key={line.newest.workId} line={line}>
        <RequestsOf line={line} filter={filter} />
      </ReportLine>
    ) : (
      <SendRow key={line.newest.id} send={{ ...line.newest, match: null }} />
    ),
  );
}

/** Requests of a line that are shown at once. */
const pageSize = 50;

function RequestsOf({ line, filter }: { line: SendLine; filter: SendFilter }) {
  const [page, setPage] = useState(1);
  const query = {
    environment: useEnvironment(),
    filter: { ...filter, workId: line.newest.workId },
    limit: pageSize,
    offset: (page - 1) * pageSize,
  };
  const sends = useCall('sends.list', query, { keepPrevious: true, staleTime: 0 });
  return (
    <>
      {sends.error !== null && (
        <Whole>
          <Problem failure={sends.error.failure} onRetry={() => void sends.refetch()} />
        </Whole>
      )}
      {sends.data?.sends.map((send) => (
        <SendRow key={send.id} send={send} isInner />
      ))}
      {sends.data !== undefined && sends.data.total > pageSize && (
        <Whole>
          <Pager total={sends.data.total} page={page} size={pageSize} onPage={setPage} />
        </Whole>
      )}
    </>
  );
}

/** A row without columns. */
function Whole({ children }: { children: ReactNode }) {
  return (
    <tr>
      <td colSpan={columns.length}>{children}</td>
    </tr>
  );
}

/** One send; its title leads to it. `isInner`: it belongs to the line above it. */
export function SendRow({ send, isInner = false }: { send: FoundSend; isInner?: boolean }) {
  const { t } = useTranslation(['common', 'activity']);
  const state = shownState(send);
  return (
    <tr>
      <td style={isInner ? { paddingInlineStart: '2.25rem' } : undefined}>
        <Anchor
          component={Link}
          to={`/activity/${send.id}`}
          fz="sm"
          fw={600}
          style={{ overflowWrap: 'break-word' }}
        >
          {useSendTitle(send)}
        </Anchor>
        <FoundIn send={send} />
      </td>
      <td>
        <Stack gap={0}>
          {t(`kind.${send.kind}`)}
          <BatchOf send={send} />
        </Stack>
      </td>
      <td>{t(`environment.${send.environment}`)}</td>
      <td>
        <When at={send.sentAt ?? send.createdAt} />
      </td>
      <ItemsCell items={send.items} refused={send.refusedItems} />
      <td>
        <Stack gap={2} align="flex-start">
          <SendStateBadge state={state} />
          {send.stoppedAt !== null && state !== 'outdated' && (
            <Text fz="xs" c="dimmed">
              {t('activity:stoppedByYou')}
            </Text>
          )}
          {send.replacedBy !== null && (
            <Text fz="xs" c="dimmed">
              {t('activity:sentAgain')}
            </Text>
          )}
        </Stack>
      </td>
    </tr>
  );
}

function BatchOf({ send: { batch, batches } }: { send: SendSummary }) {
  const { t } = useTranslation('activity');
  if (batches === 1) return null;
  return (
    <Text fz="xs" c="dimmed" className="pd-number">
      {t('batchOf', { batch: formatCount(batch), batches: formatCount(batches) })}
    </Text>
  );
}
