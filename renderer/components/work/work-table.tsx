import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkSummary } from '../../../shared/model/work.ts';
import { WorkStateBadge } from '../send-state-badge.tsx';
import { When } from '../when.tsx';
import { workRoutes } from './routes.ts';

type Props = {
  label: string;
  summaries: readonly WorkSummary[];
  titleOf: (summary: WorkSummary) => string;
};

/** Work as a table: what it is, its state, when it was last changed; the title leads to it. */
export function WorkTable({ label, summaries, titleOf }: Props) {
  const { t } = useTranslation('work');
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table aria-label={label} highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('list.title')}</Table.Th>
            <Table.Th>{t('list.subtitle')}</Table.Th>
            <Table.Th>{t('list.state')}</Table.Th>
            <Table.Th>{t('list.changed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {summaries.map((summary) => (
            <WorkLine key={summary.id} summary={summary} title={titleOf(summary)} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function WorkLine({ summary, title }: { summary: WorkSummary; title: string }) {
  return (
    <Table.Tr>
      <Table.Td maw="20rem" style={{ overflowWrap: 'anywhere' }}>
        <Anchor
          fw={500}
          renderRoot={(props) => (
            <Link {...props} to={workRoutes[summary.kind].item} params={{ id: summary.id }} />
          )}
        >
          {title}
        </Anchor>
      </Table.Td>
      <Table.Td maw="24rem">
        <Text fz="sm" c="dimmed" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
          {summary.subtitle}
        </Text>
      </Table.Td>
      <Table.Td>
        <WorkStateBadge state={summary.state} />
      </Table.Td>
      <Table.Td>
        <When at={summary.updatedAt} />
      </Table.Td>
    </Table.Tr>
  );
}
