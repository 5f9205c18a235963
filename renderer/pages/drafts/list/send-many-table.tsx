import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkSummary } from '../../../../shared/model/work.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { FailureRef } from '../../../components/failure-code.tsx';
import { SendStateBadge } from '../../../components/send-state-badge.tsx';
import { readableDetails } from '../../../i18n/details.ts';
import { formatPair } from '../../../i18n/format.ts';
import type { DraftSendStatus } from './send-run.ts';

type Props = { drafts: readonly WorkSummary[]; standings: ReadonlyMap<string, DraftSendStatus> };

/** Each draft with its findings, and later its outcome. */
export function SendManyTable({ drafts, standings }: Props) {
  const { t } = useTranslation('drafts');
  const columns = [
    { key: 'draft', title: t('many.draft') },
    { key: 'details', title: t('many.details') },
    { key: 'result', title: t('many.result') },
  ];
  return (
    <DataTable label={t('many.title')} columns={columns}>
      {drafts.map(({ id, title, subtitle }) => (
        <tr key={id}>
          <td>
            <Anchor renderRoot={(props) => <Link {...props} to="/drafts/$id" params={{ id }} />}>
              {title || t('untitled')}
            </Anchor>
          </td>
          <td>{readableDetails(subtitle)}</td>
          <td>
            <Result standing={standings.get(id)} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Result({ standing }: { standing: DraftSendStatus | undefined }) {
  const { t } = useTranslation(['drafts', 'errors']);
  if (!standing) return null;
  if (standing.kind === 'sent') return <SendStateBadge state={standing.state} />;
  if (standing.kind === 'failed')
    return (
      <Text c="var(--pd-bad-fg)">
        {formatPair(t('drafts:many.state.failed'), t(`errors:${standing.failure.code}.title`))}{' '}
        <FailureRef failure={standing.failure} />
      </Text>
    );
  if (standing.kind === 'ready' && standing.missing > 0)
    return t('drafts:many.state.readyMissing', { count: standing.missing });
  return t(`drafts:many.state.${standing.kind}`);
}
