import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkSummary } from '../../../shared/model/work.ts';
import { DataTable } from '../data-table.tsx';
import { WorkStateBadge } from '../send-state-badge.tsx';
import { When } from '../when.tsx';
import { workRoutes } from './routes.ts';

type Props = {
  label: string;
  summaries: readonly WorkSummary[];
  titleOf: (summary: WorkSummary) => string;
  detailsOf: (summary: WorkSummary) => string;
};

const columns = ['title', 'subtitle', 'state', 'changed'] as const;

/** Work as a table: what it is, its state, when it was last changed; the title leads to it. */
export function WorkTable({ label, summaries, titleOf, detailsOf }: Props) {
  const { t } = useTranslation('work');
  return (
    <DataTable label={label} columns={columns.map((key) => ({ key, title: t(`list.${key}`) }))}>
      {summaries.map((summary) => (
        <WorkLine key={summary.id} summary={summary} title={titleOf(summary)} details={detailsOf(summary)} />
      ))}
    </DataTable>
  );
}

type LineProps = { summary: WorkSummary; title: string; details: string };

function WorkLine({ summary, title, details }: LineProps) {
  return (
    <tr>
      <td style={{ minWidth: '9rem', maxWidth: '20rem', overflowWrap: 'anywhere' }}>
        <Anchor
          fz="sm"
          fw={600}
          renderRoot={(props) => (
            <Link {...props} to={workRoutes[summary.kind].item} params={{ id: summary.id }} />
          )}
        >
          {title}
        </Anchor>
      </td>
      <td style={{ minWidth: '8rem', maxWidth: '24rem' }}>
        <Text fz="sm" c="dimmed" lineClamp={2} style={{ overflowWrap: 'anywhere' }} title={details}>
          {details}
        </Text>
      </td>
      <td>
        <WorkStateBadge state={summary.state} />
      </td>
      <td>
        <When at={summary.updatedAt} />
      </td>
    </tr>
  );
}
