import { Button, Group, Stack, Text } from '@mantine/core';
import { IconHistory, IconSearchOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FoldedSends, FoundSends } from '../../../shared/model/send-search.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Outbox } from '../../components/outbox/outbox.tsx';
import { useOutbox } from '../../components/outbox/use-outbox.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { ActivityFilters } from './activity-filters.tsx';
import { filterOf, isAsking, said } from './activity-search.ts';
import { ActivityTable, SendLines, SendRow } from './activity-table.tsx';
import { useActivitySearch } from './use-activity-search.ts';

/** Sends on one page of the table. */
const pageSize = 50;

/** Everything that was sent from here, searched, the newest first; what waits for a person stands above it. */
export function ActivityPage() {
  const { t } = useTranslation(['activity', 'history']);
  const { search, show, type } = useActivitySearch();
  const page = search.page ?? 1;
  const filter = filterOf(search);
  const query = { environment: useEnvironment(), filter, limit: pageSize, offset: (page - 1) * pageSize };
  // The requests of a report are one line; not where single ones are looked for.
  const isFolded = search.q === undefined && search.outcome === undefined;
  const lines = useCall('sends.lines', query, { enabled: isFolded, keepPrevious: true, staleTime: 0 });
  const single = useCall('sends.list', query, { enabled: !isFolded, keepPrevious: true, staleTime: 0 });
  const [sends, before] = isFolded ? [lines, single] : [single, lines];
  // What was shown stays until the other way has answered.
  const data = sends.data ?? (sends.error === null ? before.data : undefined);
  const isStale = sends.data === undefined || sends.isPlaceholderData;
  const asking = isAsking(search);
  // What waits for a person comes to stand on top: the list would jump down under a hand that is about to click.
  const { isPending } = useOutbox().outbox;
  const nothingYet = data?.total === 0 && !asking && !isStale;
  return (
    <>
      <PageHeader
        title={t('title')}
        guide="refused"
        description={t('description')}
        actions={
          <Button component={Link} to="/activity/history" variant="default">
            {t('history:open')}
          </Button>
        }
      />
      {isPending && <SkeletonTable columns={5} />}
      <Stack gap="md" display={isPending ? 'none' : 'flex'}>
        <Outbox />
        {!nothingYet && <ActivityFilters search={search} onType={type} onShow={show} />}
        {sends.error !== null && (
          <Problem
            failure={sends.error.failure}
            onRetry={() => void sends.refetch()}
            retrying={sends.isFetching}
          />
        )}
        {data === undefined && sends.isPending && <SkeletonTable columns={5} />}
        {nothingYet && <NothingSent />}
        {data !== undefined && data.apart > 0 && (
          <Apart
            count={data.apart}
            isShown={search.all === true}
            onShow={(all) => show(said({ ...search, page: undefined, all: all || undefined }))}
          />
        )}
        {asking && data !== undefined && <Found data={data} onClear={() => show({})} />}
        {data?.total === 0 && asking && <NothingFound onClear={() => show({})} />}
        {data !== undefined && data.total > 0 && (
          <>
            <ActivityTable stale={isStale}>
              {'lines' in data ? (
                <SendLines lines={data.lines} filter={filter} />
              ) : (
                data.sends.map((send) => <SendRow key={send.id} send={send} />)
              )}
            </ActivityTable>
            <Pager
              total={data.total}
              page={page}
              size={pageSize}
              onPage={(next) => show({ ...search, page: next })}
            />
          </>
        )}
      </Stack>
    </>
  );
}

/** How many were found, and whether not all borrowers of a frequent name were looked for. */
function Found({ data, onClear }: { data: FoundSends | FoldedSends; onClear: () => void }) {
  const { t } = useTranslation('activity');
  const { total } = data;
  const { found, used } = 'borrowers' in data ? data.borrowers : { found: 0, used: 0 };
  return (
    <Group gap="sm">
      <Text role="status" fz="sm" c="dimmed" className="pd-number">
        {t('found', { count: total, number: formatCount(total) })}
        {found > used && ` ${t('someBorrowers', { found: formatCount(found), used: formatCount(used) })}`}
      </Text>
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('clearAll')}
      </Button>
    </Group>
  );
}

/** The requests of former partners, which stay apart until they are asked for. */
function Apart({
  count,
  isShown,
  onShow,
}: {
  count: number;
  isShown: boolean;
  onShow: (all: boolean) => void;
}) {
  const { t } = useTranslation('activity');
  return (
    <Group gap="sm">
      <Text fz="sm" c="dimmed">
        {t(isShown ? 'apart.shown' : 'apart.hidden', { count, number: formatCount(count) })}
      </Text>
      <Button size="compact-sm" variant="subtle" onClick={() => onShow(!isShown)}>
        {t(isShown ? 'apart.hide' : 'apart.show')}
      </Button>
    </Group>
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('activity');
  return (
    <EmptyState
      icon={IconSearchOff}
      title={t('nothingFound.title')}
      text={t('nothingFound.text')}
      action={<Button onClick={onClear}>{t('nothingFound.action')}</Button>}
    />
  );
}

function NothingSent() {
  const { t } = useTranslation('activity');
  return (
    <EmptyState
      icon={IconHistory}
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        <Button component={Link} to="/drafts">
          {t('empty.action')}
        </Button>
      }
    />
  );
}
