import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PortfolioLoan } from '../../../shared/model/portfolio-search.ts';
import { DataTable, endCell } from '../../components/data-table.tsx';
import { NotGiven } from '../../components/facts.tsx';
import { Panel } from '../../components/panel.tsx';
import { SendStateBadge } from '../../components/send-state-badge.tsx';
import { When } from '../../components/when.tsx';
import { workRoutes } from '../../components/work/routes.ts';
import { formatAmount, formatMonth } from '../../i18n/format.ts';

type Props = Pick<PortfolioLoan, 'work' | 'sent'>;

/** What was written here about a loan, and what was sent of it to Kiva. */
export function LoanHistory({ work, sent }: Props) {
  const { t } = useTranslation('loans');
  if (work.length + sent.length === 0)
    return (
      <Panel>
        <Title order={2}>{t('detail.ours')}</Title>
        <Text c="dimmed">{t('detail.nothing')}</Text>
      </Panel>
    );
  return (
    <Panel>
      <Title order={2}>{t('detail.ours')}</Title>
      <Stack gap="xs">
        <Title order={3}>{t('detail.sent')}</Title>
        {sent.length === 0 ? <Text c="dimmed">{t('detail.noSent')}</Text> : <SentTable sent={sent} />}
      </Stack>
      <Stack gap="xs">
        <Title order={3}>{t('detail.work')}</Title>
        {work.length === 0 ? <Text c="dimmed">{t('detail.noWork')}</Text> : <WorkOfLoan work={work} />}
      </Stack>
    </Panel>
  );
}

function SentTable({ sent }: Pick<Props, 'sent'>) {
  const { t } = useTranslation(['common', 'loans']);
  const columns = ['kind', 'period', 'amount', 'state', 'when'] as const;
  return (
    <DataTable
      label={t('loans:detail.sent')}
      columns={columns.map((key) => ({ key, title: t(`loans:detail.${key}`), end: key === 'amount' }))}
    >
      {sent.map((each) => (
        <tr key={`${each.sendId} ${each.label}`}>
          <td>
            <Anchor component={Link} to={`/activity/${each.sendId}`} fz="sm" fw={600}>
              {t(`kind.${each.kind}`)}
            </Anchor>
            {each.note !== '' && (
              <Text fz="xs" c="dimmed">
                {each.note}
              </Text>
            )}
          </td>
          <td>{each.period === '' ? <NotGiven /> : formatMonth(each.period)}</td>
          <td className={endCell}>{each.amount === '' ? <NotGiven /> : formatAmount(each.amount)}</td>
          <td>
            <SendStateBadge state={each.state} />
          </td>
          <td>
            <When at={each.at} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function WorkOfLoan({ work }: Pick<Props, 'work'>) {
  const { t } = useTranslation(['common', 'loans']);
  const columns = ['what', 'kind', 'state', 'when'] as const;
  return (
    <DataTable
      label={t('loans:detail.work')}
      columns={columns.map((key) => ({ key, title: t(`loans:detail.${key}`) }))}
    >
      {work.map(({ id, kind, title, state, updatedAt }) => (
        <tr key={id}>
          <td>
            <Anchor component={Link} to={`${workRoutes[kind].list}/${id}`} fz="sm" fw={600}>
              {title || t(`kind.${kind}`)}
            </Anchor>
          </td>
          <td>{t(`kind.${kind}`)}</td>
          <td>{t(`workState.${state}`)}</td>
          <td>
            <When at={updatedAt} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
