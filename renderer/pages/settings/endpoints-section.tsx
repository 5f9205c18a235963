import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract.ts';
import type { EndpointSet } from '../../../shared/model/connection.ts';
import { Facts } from '../../components/facts.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { SwaggerLink } from '../../components/swagger-link.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { EndpointsForm } from './endpoints-form.tsx';
import { Section } from './section.tsx';

/** Where this environment lives: editable unless the program or a file fixes it. */
export function EndpointsSection() {
  const environment = useEnvironment();
  const endpoints = useCall('endpoints.get', { environment });
  return (
    <Section name="endpoints">
      {endpoints.isPending && <SkeletonTable columns={2} rows={3} />}
      {endpoints.error !== null && (
        <Problem failure={endpoints.error.failure} onRetry={() => void endpoints.refetch()} />
      )}
      {endpoints.data !== undefined && <Endpoints endpoints={endpoints.data} />}
      {environment === 'stage' && (
        <Group>
          <SwaggerLink />
        </Group>
      )}
    </Section>
  );
}

function Endpoints({ endpoints }: { endpoints: Output<'endpoints.get'> }) {
  const { t } = useTranslation('settings');
  const environment = useEnvironment();
  if (endpoints.editable)
    return (
      <EndpointsForm
        saved={endpoints.current}
        presets={endpoints.presets}
        version={endpoints.presetsVersion}
      />
    );
  return (
    <>
      <span>{t(environment === 'practice' ? 'endpoints.practice' : 'endpoints.fromFile')}</span>
      <FixedEndpoints set={endpoints.current} />
    </>
  );
}

function FixedEndpoints({ set }: { set: EndpointSet }) {
  const { t } = useTranslation('settings');
  return (
    <Facts
      facts={[
        { label: t('endpoints.tokenUrl'), value: set.tokenUrl },
        { label: t('endpoints.audience'), value: set.audience },
        { label: t('endpoints.apiBaseUrl'), value: set.apiBaseUrl },
        { label: t('endpoints.journalsPath'), value: t(`endpoints.journalsPathOption.${set.journalsPath}`) },
        { label: t('endpoints.journalsBody'), value: t(`endpoints.journalsBodyOption.${set.journalsBody}`) },
        { label: t('endpoints.loansStatus'), value: t(`endpoints.loansStatusOption.${set.loansStatus}`) },
      ]}
    />
  );
}
