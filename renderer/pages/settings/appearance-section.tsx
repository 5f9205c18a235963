import { NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type ColorScheme,
  colorSchemeSchema,
  type Density,
  densitySchema,
} from '../../../shared/model/app.ts';
import { Problem } from '../../components/problem.tsx';
import { languages } from '../../i18n/languages.ts';
import { useAppState, useEnterState } from '../../lib/app-state.tsx';
import { call, useAction } from '../../lib/calls.ts';
import { Section } from './section.tsx';

/** Colours, density and language; they take effect at once. */
export function AppearanceSection() {
  const { t } = useTranslation('settings');
  const { colorScheme, language, density } = useAppState();
  const enter = useEnterState();
  const save = useAction('app.preferences');
  // What could not be written holds for this run all the same.
  const shown = { onSuccess: enter, onError: () => void call('app.state', {}).then(enter) };
  return (
    <Section title={t('appearance.title')}>
      <NativeSelect
        label={t('appearance.colorScheme')}
        value={colorScheme}
        onChange={(event) => save.mutate({ colorScheme: event.currentTarget.value as ColorScheme }, shown)}
        data={colorSchemeSchema.options.map((value) => ({
          value,
          label: t(`appearance.colorSchemeOption.${value}`),
        }))}
      />
      <NativeSelect
        label={t('appearance.density')}
        value={density}
        onChange={(event) => save.mutate({ density: event.currentTarget.value as Density }, shown)}
        data={densitySchema.options.map((value) => ({
          value,
          label: t(`appearance.densityOption.${value}`),
        }))}
      />
      <NativeSelect
        label={t('appearance.language')}
        value={language in languages ? language : 'en'}
        onChange={(event) => save.mutate({ language: event.currentTarget.value }, shown)}
        data={Object.entries(languages).map(([value, { name }]) => ({ value, label: name }))}
      />
      <Text c="dimmed">{t('appearance.region')}</Text>
      {save.error !== null && <Problem failure={save.error.failure} />}
    </Section>
  );
}
