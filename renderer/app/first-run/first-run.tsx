import { Button, Radio, Stack, Text, Title } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconBuildingBank } from '@tabler/icons-react';
import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type SpokenLanguage } from '../../../shared/language.ts';
import { EnvironmentWord } from '../../components/environment-word.tsx';
import { Problem } from '../../components/problem.tsx';
import { RegionSelect } from '../../components/region-select.tsx';
import { languageNames } from '../../i18n/languages.ts';
import { useAppState } from '../../lib/app-state.tsx';
import { call } from '../../lib/calls.ts';
import { useSavePreferences } from '../../lib/use-save-preferences.ts';
import { useSwitchEnvironment } from '../../lib/use-switch-environment.ts';
import classes from './first-run.module.css';

/** What stands in the window before anybody has begun: language and region, what the program is, and two ways in. */
export function FirstRun() {
  const { t } = useTranslation(['firstRun', 'common']);
  const id = useId();
  const { language } = useAppState();
  const { save, isSaving, failure } = useSavePreferences();
  const { change, busy, problem } = useSwitchEnvironment();
  const trouble = failure ?? problem;
  const start = () => save({ firstRun: false });
  const openStage = async () => {
    // Where it cannot be written it holds for this run.
    await call('app.preferences', { firstRun: false }).catch(() => null);
    await change('stage', '');
  };
  useWindowTitle(
    t('common:pageTitle', {
      page: t('page'),
      app: t('common:appName'),
      environment: t('common:environment.practice'),
    }),
  );
  useHeadingFocusAfter();
  useWindowEvent('keydown', ({ key, target }) => {
    // In a list Escape closes the list.
    if (key === 'Escape' && !(target instanceof HTMLSelectElement)) start();
  });
  return (
    <main className={classes.screen} aria-labelledby={id}>
      <header className={classes.head}>
        <IconBuildingBank size={34} color="var(--mantine-color-anchor)" aria-hidden />
        <Title order={1} id={id} tabIndex={-1}>
          {t('title')}
        </Title>
      </header>
      <div className={classes.columns}>
        <Stack gap="lg">
          <Radio.Group
            label={t('language')}
            value={language}
            onChange={(value) => save({ language: value as SpokenLanguage })}
          >
            <Stack gap="xs" mt="xs">
              {languages.map((value) => (
                <Radio key={value} value={value} label={<span lang={value}>{languageNames[value]}</span>} />
              ))}
            </Stack>
          </Radio.Group>
          <RegionSelect onChange={(region) => save({ region })} />
        </Stack>
        <Stack gap="md">
          <Text>{t('about')}</Text>
          <section className={classes.practice} aria-label={t('common:environment.practice')}>
            <EnvironmentWord environment="practice" />
            <Text>{t('practice')}</Text>
          </section>
          {trouble && <Problem failure={trouble} />}
          <div className={classes.ways}>
            <Button size="md" loading={isSaving} onClick={start}>
              {t('start')}
            </Button>
            <Button variant="subtle" size="sm" loading={busy} onClick={() => void openStage()}>
              {t('stage')}
            </Button>
          </div>
        </Stack>
      </div>
    </main>
  );
}

function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** The pressed button goes with this screen: the heading of the page behind it takes the focus. */
function useHeadingFocusAfter(): void {
  useEffect(() => () => document.querySelector('h1')?.focus({ preventScroll: true }), []);
}
