import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Language, languageFor, languageSchema, languages } from '../../../shared/language.ts';
import {
  type ColorScheme,
  colorSchemeSchema,
  type Density,
  densitySchema,
} from '../../../shared/model/app.ts';
import { Problem } from '../../components/problem.tsx';
import { formatAmount, formatDay } from '../../i18n/format.ts';
import { languageNames } from '../../i18n/languages.ts';
import { regions } from '../../i18n/region.ts';
import { useAppState, useEnterState } from '../../lib/app-state.tsx';
import { call, useAction } from '../../lib/calls.ts';
import { Section } from './section.tsx';

/** Colours, density and language; they take effect at once. */
export function AppearanceSection() {
  const { t } = useTranslation('settings');
  const { colorScheme, language, languageSetting, region, density } = useAppState();
  const enter = useEnterState();
  const save = useAction('app.preferences');
  // What could not be written holds for this run all the same.
  const shown = { onSuccess: enter, onError: () => void call('app.state', {}).then(enter) };
  return (
    <Section name="appearance">
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
        value={languageSetting ?? ''}
        onChange={(event) => save.mutate({ language: languageOf(event.currentTarget.value) }, shown)}
        data={[
          { value: '', label: t('appearance.languageAuto', { language: languageNames[systemLanguage()] }) },
          ...languages.map((value) => ({ value, label: languageNames[value] })),
        ]}
      />
      <NativeSelect
        label={t('appearance.region')}
        description={t('appearance.regionHelp', {
          date: formatDay('2026-12-05'),
          number: formatAmount('48500.50'),
        })}
        value={region ?? ''}
        onChange={(event) => save.mutate({ region: event.currentTarget.value || null }, shown)}
        data={[{ value: '', label: t('appearance.regionAuto') }, ...regionChoices(language)]}
      />
      {save.error !== null && <Problem failure={save.error.failure} />}
    </Section>
  );
}

function languageOf(value: string): Language | null {
  return languageSchema.safeParse(value).data ?? null;
}

/** What the choice of the computer's language means. */
function systemLanguage(): Language {
  return languageFor(navigator.languages);
}

/** Countries by their names in the page's language. */
function regionChoices(language: Language) {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region' });
  const { compare } = new Intl.Collator(language);
  return regions
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => compare(one.label, other.label));
}
