import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../../shared/environment.ts';
import { type Receipt, receiptIn } from '../../../../shared/model/receipt.ts';
import type { Send } from '../../../../shared/model/send.ts';
import { DataTable, endCell } from '../../../components/data-table.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { Money } from '../../../components/money.tsx';
import { Pager } from '../../../components/pager.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Problem } from '../../../components/problem.tsx';
import { SkeletonTable } from '../../../components/skeleton-table.tsx';
import { formatCount, formatMonth } from '../../../i18n/format.ts';
import { type CallError, call } from '../../../lib/calls.ts';
import { callInParts } from '../../../lib/calls-in-parts.ts';
import { type Difference, type Differences, differencesOf } from './differences.ts';

const pageSize = 50;
const columns = ['loan', 'what', 'before', 'now', 'change'] as const;

/** A report beside the accepted one before it in the same meaning; fetched when it is opened. */
export function ReportDifferences({ send }: { send: Send }) {
  const { t } = useTranslation('activity');
  const id = useId();
  if (send.kind !== 'report') return null;
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('differences.title')}
      </Title>
      <Disclosure label={t('differences.show')}>
        <Compared send={send} />
      </Disclosure>
    </Panel>
  );
}

type Pair = { now: Receipt; before: Receipt | null };

function Compared({ send: { environment, workId } }: { send: Send }) {
  const { t } = useTranslation('activity');
  const pair = useQuery<Pair, CallError>({
    queryKey: ['receipts.get', { environment, workId }, 'with the one before'],
    queryFn: () => pairOf(environment, workId),
    staleTime: 0,
  });
  const found = pair.data;
  const differences = useMemo(
    () => (found?.before ? differencesOf(found.now.rows, found.before.rows) : null),
    [found],
  );
  if (pair.error) return <Problem failure={pair.error.failure} onRetry={() => void pair.refetch()} />;
  if (!found) return <SkeletonTable columns={5} rows={3} />;
  if (!found.before || !differences) return <Text>{t('differences.none')}</Text>;
  return (
    <Stack gap="sm">
      <Text>{t('differences.against', { month: formatMonth(found.before.period) })}</Text>
      <Summary differences={differences} />
      {differences.list.length > 0 && <DifferencesTable list={differences.list} />}
    </Stack>
  );
}

/** The newest report that Kiva accepted before the first request of this one. */
async function pairOf(environment: Environment, workId: string): Promise<Pair> {
  const now = receiptIn(await callInParts('receipts.get', { environment, workId }));
  const filter = {
    kinds: ['report' as const],
    outcomes: ['accepted' as const],
    meaning: now.meaning,
    before: now.batches[0]?.sendId ?? '',
  };
  const { sends } = await call('sends.list', { environment, filter, limit: 1, offset: 0 });
  const [previous] = sends;
  if (!previous) return { now, before: null };
  const before = await callInParts('receipts.get', { environment, workId: previous.workId });
  return { now, before: receiptIn(before) };
}

function Summary({ differences }: { differences: Differences }) {
  const { t } = useTranslation('activity');
  const parts = (['changed', 'added', 'removed', 'same'] as const).map((each) =>
    t(`differences.count.${each}`, { count: differences[each], number: formatCount(differences[each]) }),
  );
  return <Text role="status">{parts.join(' · ')}</Text>;
}

function DifferencesTable({ list }: { list: readonly Difference[] }) {
  const { t } = useTranslation('activity');
  const [page, setPage] = useState(1);
  const shown = list.slice((page - 1) * pageSize, page * pageSize);
  const isAmount = (key: string): boolean => key === 'before' || key === 'now' || key === 'change';
  return (
    <>
      <DataTable
        label={t('differences.title')}
        columns={columns.map((key) => ({ key, title: t(`differences.column.${key}`), end: isAmount(key) }))}
      >
        {shown.map((each) => (
          <tr key={each.key}>
            <td>{each.key}</td>
            <td>{t(`differences.what.${whatOf(each)}`)}</td>
            <Amount value={each.before} />
            <Amount value={each.now} />
            <Amount value={each.change} />
          </tr>
        ))}
      </DataTable>
      {list.length > pageSize && <Pager total={list.length} page={page} size={pageSize} onPage={setPage} />}
    </>
  );
}

function Amount({ value }: { value: string | null }) {
  return <td className={endCell}>{value !== null && value !== '' && <Money amount={value} />}</td>;
}

function whatOf({ before, now }: Difference): 'added' | 'removed' | 'changed' {
  if (before === null) return 'added';
  return now === null ? 'removed' : 'changed';
}
