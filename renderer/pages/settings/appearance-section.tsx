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
import { RegionSelect } from '../../components/region-select.tsx';
import { languageNames } from '../../i18n/languages.ts';
import { useAppState } from '../../lib/app-state.tsx';
import { useSavePreferences } from '../../lib/use-save-preferences.ts';
import { Section } from './section.tsx';

/** Colours, density and language; they take effect at once. */
export function AppearanceSection() {
  const { t } = useTranslation('settings');
  const { colorScheme, languageSetting, density } = useAppState();
  const { save, failure } = useSavePreferences();
  return (
    <Section name="appearance">
      <NativeSelect
        label={t('appearance.colorScheme')}
        value={colorScheme}
        onChange={(event) => save({ colorScheme: event.currentTarget.value as ColorScheme })}
        data={colorSchemeSchema.options.map((value) => ({
          value,
          label: t(`appearance.colorSchemeOption.${value}`),
        }))}
      />
      <NativeSelect
        label={t('appearance.density')}
        value={density}
        onChange={(event) => save({ density: event.currentTarget.value as Density })}
        data={densitySchema.options.map((value) => ({
          value,
          label: t(`appearance.densityOption.${value}`),
        }))}
      />
      <NativeSelect
        label={t('appearance.language')}
        value={languageSetting ?? ''}
        onChange={(event) => save({ language: languageOf(event.currentTarget.value) })}
        data={[
          { value: '', label: t('appearance.languageAuto', { language: languageNames[systemLanguage()] }) },
          ...languages.map((value) => ({ value, label: languageNames[value] })),
        ]}
      />
      <RegionSelect onChange={(region) => save({ region })} />
      {failure && <Problem failure={failure} />}
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
