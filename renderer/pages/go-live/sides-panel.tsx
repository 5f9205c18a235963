import { Button, Code, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoLive } from '../../../shared/model/go-live.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { SwaggerLink } from '../../components/swagger-link.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';

type Side = GoLive['sides']['stage'];

const addresses = ['tokenUrl', 'audience', 'apiBaseUrl'] as const;

/** The four things that change with Production, side by side; of credentials no more than whether they are saved. */
export function SidesPanel({ goLive: { sides } }: { goLive: GoLive }) {
  const { t } = useTranslation(['common', 'goLive']);
  const id = useId();
  const environment = useEnvironment();
  const both = ['stage', 'production'] as const;
  const savedWord = ({ credentialsSaved }: Side) =>
    t(credentialsSaved ? 'goLive:sides.saved' : 'goLive:sides.notSaved');
  const idWord = (side: Side) =>
    side.clientIdEnding === ''
      ? savedWord(side)
      : `${savedWord(side)}, ${t('goLive:sides.ending', { ending: side.clientIdEnding })}`;
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('goLive:sides.title')}
      </Title>
      <Text c="dimmed">{t('goLive:sides.text')}</Text>
      <DataTable
        label={t('goLive:sides.title')}
        columns={[
          { key: 'name', title: t('goLive:sides.name') },
          { key: 'stage', title: t('environment.stage') },
          { key: 'production', title: t('environment.production') },
        ]}
      >
        {addresses.map((name) => (
          <tr key={name}>
            <th scope="row">{t(`goLive:sides.${name}`)}</th>
            {both.map((each) => (
              <td key={each}>
                <Code>{sides[each][name]}</Code>
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('goLive:sides.clientId')}</th>
          {both.map((each) => (
            <td key={each}>{idWord(sides[each])}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{t('goLive:sides.clientSecret')}</th>
          {both.map((each) => (
            <td key={each}>{savedWord(sides[each])}</td>
          ))}
        </tr>
      </DataTable>
      <Text c="dimmed">{t('goLive:sides.where')}</Text>
      <Group gap="sm">
        {environment === 'production' && (
          <Button component={Link} to="/settings" size="xs" variant="default">
            {t('goLive:sides.settings')}
          </Button>
        )}
        <SwaggerLink />
      </Group>
    </Panel>
  );
}
