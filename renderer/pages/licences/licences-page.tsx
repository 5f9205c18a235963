import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../components/back-link.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { JsonBlock } from '../../components/json-block.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { useAction, useCall } from '../../lib/calls.ts';

/** What the program is made of, by whom, and under which licences; for people who must know it before they allow a program. */
export function LicencesPage() {
  const { t } = useTranslation(['settings', 'shell']);
  const list = useCall('licences.list', {});
  return (
    <>
      <PageHeader
        above={<BackLink to="/settings" label={t('shell:settings')} />}
        title={t('licences.title')}
        description={t('licences.description')}
      />
      <Stack gap="lg" maw="var(--pd-page-width)">
        {list.error && <Problem failure={list.error.failure} onRetry={() => list.refetch()} />}
        {list.isPending && <Skeleton h={120} />}
        {list.data && <BasePanel {...list.data} />}
        {list.data && <PackagesPanel packages={list.data.packages} />}
      </Stack>
    </>
  );
}

type Shown = NonNullable<ReturnType<typeof useCall<'licences.list'>>['data']>;

function BasePanel({ base, hasFiles }: Shown) {
  const { t } = useTranslation('settings');
  const show = useAction('licences.showFiles');
  return (
    <Panel labelledBy="licences-base">
      <Title order={2} id="licences-base">
        {t('licences.base')}
      </Title>
      <Text>{t('licences.runsOn', base)}</Text>
      <Text c="dimmed">{t(hasFiles ? 'licences.inFiles' : 'licences.noFiles')}</Text>
      {hasFiles && (
        <Group>
          <Button variant="default" onClick={() => show.mutate({})}>
            {t('licences.show')}
          </Button>
        </Group>
      )}
    </Panel>
  );
}

function PackagesPanel({ packages }: Pick<Shown, 'packages'>) {
  const { t } = useTranslation('settings');
  return (
    <Panel labelledBy="licences-packages">
      <Title order={2} id="licences-packages">
        {t('licences.packages', { count: packages.length })}
      </Title>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {packages.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <Disclosure label={t('licences.package', { name, version, licence })}>
              <JsonBlock label={t('licences.textOf', { name })} text={text} />
            </Disclosure>
          </li>
        ))}
      </Stack>
    </Panel>
  );
}
