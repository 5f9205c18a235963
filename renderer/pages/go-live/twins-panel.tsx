import { Button, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../shared/environment.ts';
import type { Config } from '../../../shared/model/config.ts';
import { compareTwins } from '../../../shared/rules/twin.ts';
import { DataTable, endCell } from '../../components/data-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { formatCount, formatMoment } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';

/** Names of one list that are shown; the others are counted. */
const mostNames = 12;

/** What Stage or Production has and the other one does not. */
export function TwinsPanel() {
  const { t } = useTranslation('goLive');
  const id = useId();
  const twins = useCall('goLive.twins', {}, { staleTime: 0 });
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('twins.title')}
      </Title>
      <Text c="dimmed">{t('twins.text')}</Text>
      {twins.error !== null && <Problem failure={twins.error.failure} />}
      {twins.data && <Compared {...twins.data} />}
    </Panel>
  );
}

type ComparedProps = { stage: Config | null; production: Config | null };

function Compared({ stage, production }: ComparedProps) {
  const { t } = useTranslation('goLive');
  if (stage && production) return <Differences stage={stage} production={production} />;
  return (
    <>
      {stage === null && <Text>{t('twins.unread.stage')}</Text>}
      {production === null && <Text>{t('twins.unread.production')}</Text>}
      <LoadLists missing={{ practice: false, stage: stage === null, production: production === null }} />
    </>
  );
}

/** Kiva is asked for the lists of the environment that the person is in, and of no other. */
function LoadLists({ missing }: { missing: Record<Environment, boolean> }) {
  const { t } = useTranslation(['common', 'goLive']);
  const environment = useEnvironment();
  const load = useAction('config.get', ['goLive.twins', 'config.get']);
  if (!missing[environment]) return null;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        w="fit-content"
        loading={load.isPending}
        onClick={() => load.mutate({ environment, refresh: true })}
      >
        {t('goLive:twins.load', { environment: t(`environment.${environment}`) })}
      </Button>
      {load.error !== null && <Problem failure={load.error.failure} />}
    </>
  );
}

function Differences({ stage, production }: { stage: Config; production: Config }) {
  const { t } = useTranslation('goLive');
  const columns = [
    { key: 'list', title: t('twins.column.list'), narrow: true },
    { key: 'both', title: t('twins.column.both'), end: true, narrow: true },
    { key: 'stage', title: t('twins.column.onlyStage') },
    { key: 'production', title: t('twins.column.onlyProduction') },
  ];
  return (
    <>
      <DataTable label={t('twins.title')} columns={columns}>
        {compareTwins(stage, production).map(({ list, both, onlyStage, onlyProduction }) => (
          <tr key={list}>
            <th scope="row">{t(`twins.list.${list}`)}</th>
            <td className={endCell}>{formatCount(both)}</td>
            <td>
              <Names names={onlyStage} />
            </td>
            <td>
              <Names names={onlyProduction} />
            </td>
          </tr>
        ))}
      </DataTable>
      <Text fz="sm" c="dimmed">
        {t('twins.asOf', {
          stage: formatMoment(stage.fetchedAt),
          production: formatMoment(production.fetchedAt),
        })}
      </Text>
    </>
  );
}

function Names({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('goLive');
  if (names.length === 0)
    return (
      <Text span inherit c="dimmed">
        {t('twins.none')}
      </Text>
    );
  const shown = names.slice(0, mostNames).join(', ');
  if (names.length <= mostNames) return shown;
  return t('twins.more', { names: shown, count: names.length - mostNames });
}
