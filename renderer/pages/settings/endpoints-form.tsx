import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { EndpointPreset, EndpointSet } from '../../../shared/model/connection.ts';
import { FieldSummary } from '../../components/field-summary.tsx';
import { Problem } from '../../components/problem.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';
import { type EndpointUrl, fieldIds, useEndpointIssues } from './endpoint-issues.ts';
import { ImportPresets } from './import-presets.tsx';
import { PresetSelect } from './preset-select.tsx';
import { useForgetTest } from './use-connection-test.ts';
import { useFailedForm } from './use-failed-form.ts';

type Props = { saved: EndpointSet; presets: readonly EndpointPreset[]; version: string };

const paths = ['singular', 'plural'] as const;
const bodies = ['wrapped', 'array'] as const;
const loansStatuses = ['optional', 'required'] as const;

/** The settings of an endpoint set; what the main process refuses is shown beside its field. */
export function EndpointsForm({ saved, presets, version }: Props) {
  const { t } = useTranslation('settings');
  const environment = useEnvironment();
  const save = useAction('endpoints.save', [
    'endpoints.get',
    'credentials.status',
    'connection.session',
    'loans.page',
    'config.get',
  ]);
  const forgetTest = useForgetTest();
  // The connection test may find out and keep another audience or variant while the form is open.
  const form = useForm<EndpointSet>({ values: saved, resetOptions: { keepDirtyValues: true } });
  const issues = useEndpointIssues(save.error);
  const onSuccess = (now: EndpointSet) => {
    form.reset(now);
    forgetTest();
    notifications.show({ message: t('endpoints.savedNotice') });
  };
  const store = (set: EndpointSet) => save.mutateAsync({ environment, set }, { onSuccess });
  const submit = form.handleSubmit((set) => store(set).catch(() => undefined));
  useFailedForm('endpoints', save, () => store(form.getValues()));
  const url = (name: EndpointUrl) => ({
    label: t(`endpoints.${name}`),
    description: t(`endpoints.${name}Help`, { example: presets[0]?.set[name] ?? saved[name] }),
    id: fieldIds[name],
    error: issues.find(({ fieldId }) => fieldId === fieldIds[name])?.message,
    spellCheck: false,
    autoComplete: 'off',
    ...form.register(name, { setValueAs: (value: string) => value.trim() }),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text c="dimmed">{t('endpoints.text')}</Text>
        <FieldSummary issues={issues} attempt={save.error} />
        <PresetSelect
          presets={presets}
          version={version}
          current={form.watch()}
          onChoose={(set) => form.reset(set, { keepDefaultValues: true })}
        />
        <TextInput {...url('tokenUrl')} />
        <TextInput {...url('audience')} />
        <TextInput {...url('apiBaseUrl')} />
        <NativeSelect
          label={t('endpoints.journalsPath')}
          description={t('endpoints.journalsHelp')}
          data={paths.map((value) => ({ value, label: t(`endpoints.journalsPathOption.${value}`) }))}
          {...form.register('journalsPath')}
        />
        <NativeSelect
          label={t('endpoints.journalsBody')}
          data={bodies.map((value) => ({ value, label: t(`endpoints.journalsBodyOption.${value}`) }))}
          {...form.register('journalsBody')}
        />
        <NativeSelect
          label={t('endpoints.loansStatus')}
          data={loansStatuses.map((value) => ({ value, label: t(`endpoints.loansStatusOption.${value}`) }))}
          {...form.register('loansStatus')}
        />
        {save.error !== null && issues.length === 0 && <Problem failure={save.error.failure} />}
        <Group gap="sm">
          <Button type="submit" loading={save.isPending} disabled={!form.formState.isDirty}>
            {t('endpoints.save')}
          </Button>
          <ImportPresets />
        </Group>
      </Stack>
    </form>
  );
}
