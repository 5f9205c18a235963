import { Button, Group, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../components/problem.tsx';
import { useAppState, useEnterState } from '../../lib/app-state.tsx';
import { call, useAction, useCall } from '../../lib/calls.ts';
import { Section } from './section.tsx';

/** How the program uses the line: whether bytes cost money, and the login of the office's proxy. */
export function NetworkSection() {
  const { t } = useTranslation('settings');
  const { meteredLine } = useAppState();
  const enter = useEnterState();
  const save = useAction('app.preferences');
  // What could not be written holds for this run all the same.
  const shown = { onSuccess: enter, onError: () => void call('app.state', {}).then(enter) };
  return (
    <Section name="network">
      <Switch
        label={t('network.metered')}
        description={t('network.meteredHelp')}
        checked={meteredLine}
        onChange={(event) => save.mutate({ meteredLine: event.currentTarget.checked }, shown)}
      />
      {save.error !== null && <Problem failure={save.error.failure} />}
      <ProxyLogin />
    </Section>
  );
}

function ProxyLogin() {
  const { t } = useTranslation('settings');
  const proxy = useCall('proxy.status', {}).data?.proxy ?? null;
  const forget = useAction('proxy.forget', ['proxy.status']);
  if (proxy === null) return null;
  return (
    <Group gap="sm">
      <Text>{t('network.proxy', { proxy })}</Text>
      <Button variant="default" size="xs" loading={forget.isPending} onClick={() => forget.mutate({})}>
        {t('network.forgetProxy')}
      </Button>
      {forget.error !== null && <Problem failure={forget.error.failure} />}
    </Group>
  );
}
