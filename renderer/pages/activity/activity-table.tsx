import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SendSummary } from '../../../shared/model/send.ts';
import type { FoundSend } from '../../../shared/model/send-search.ts';
import { DataTable } from '../../components/data-table.tsx';
import { SendStateBadge, shownState } from '../../components/send-state-badge.tsx';
import { useSendTitle } from '../../components/use-send-title.ts';
import { When } from '../../components/when.tsx';
import { formatCount } from '../../i18n/format.ts';
import { type ActivityLine, foldReports } from './folded.ts';
import { FoundIn } from './found-in.tsx';
import { ItemsCell } from './items-cell.tsx';
import { ReportLine } from './report-line.tsx';

const columns = ['title', 'kind', 'environment', 'time', 'items', 'state'] as const;

type Props = {
  sends: readonly FoundSend[];
  /** The requests of a report are one line; not where single ones are looked for. */
  isFolded: boolean;
  stale: boolean;
};

/** One page of sends; a row leads to the send by its title. */
export function ActivityTable({ sends, isFolded, stale }: Props) {
  const { t } = useTranslation('activity');
  return (
    <DataTable
      label={t('table')}
      stale={stale}
      columns={columns.map((key) => ({ key, title: t(`column.${key}`), end: key === 'items' }))}
    >
      {isFolded
        ? foldReports(sends).map((line) => <Line key={line.key} line={line} />)
        : sends.map((send) => <SendRow key={send.id} send={send} />)}
    </DataTable>
  );
}

function Line({ line }: { line: ActivityLine }) {
  const isInner = line.sends.length > 1;
  const rows = line.sends.map((send) => <SendRow key={send.id} send={send} isInner={isInner} />);
  return isInner ? <ReportLine line={line}>{rows}</ReportLine> : rows;
}

/** `isInner`: it belongs to the line above it. */
function SendRow({ send, isInner = false }: { send: FoundSend; isInner?: boolean }) {
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
