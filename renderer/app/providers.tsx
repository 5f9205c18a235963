import {
  DirectionProvider,
  MantineProvider,
  MantineThemeProvider,
  useDirection,
  useMantineColorScheme,
} from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/language.ts';
import type { AppState } from '../../shared/model/app.ts';
import type { Result } from '../../shared/result.ts';
import { Problem } from '../components/problem.tsx';
import { setFormats } from '../i18n/format.ts';
import type { Messages } from '../i18n/languages.ts';
import { firstDayOfWeek, regionLocale } from '../i18n/region.ts';
import { startI18n } from '../i18n/start.ts';
import { AppStateProvider, useAppState } from '../lib/app-state.tsx';
import { watchClock } from './clock-jumps.ts';
import { CrashBoundary } from './crash-page.tsx';
import { LeavingDialog } from './leaving/leaving-dialog.tsx';
import { LockScreen } from './lock/lock-screen.tsx';
import { styleNonce } from './page-security.ts';
import { createQueryClient } from './query-client.ts';
import { cssVariables, theme } from './theme.ts';
import { withPrefetchedCalls } from './with-prefetched-calls.ts';

/** The colours are the main process's to keep, so nothing is written to the page's own storage. */
const keepsNothing = {
  get: () => 'auto' as const,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** Follows the preferences of the page, live. */
function Preferences() {
  const { i18n } = useTranslation();
  const { colorScheme, language, region } = useAppState();
  const { setColorScheme } = useMantineColorScheme();
  const { setDirection } = useDirection();
  useEffect(() => setColorScheme(colorScheme), [setColorScheme, colorScheme]);
  useEffect(() => {
    setFormats({ language, region });
    // Also where only the region changed: whatever is formatted renders again.
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
    setDirection(i18n.dir(language));
  }, [i18n, setDirection, language, region]);
  return null;
}

/** Days and months of calendars, which Mantine draws, by language and region. */
function CalendarWords({ children }: { children: ReactNode }) {
  const { language, region } = useAppState();
  const settings = useMemo(
    () => ({ locale: language, firstDayOfWeek: firstDayOfWeek(regionLocale(language, region)) }),
    [language, region],
  );
  return <DatesProvider settings={settings}>{children}</DatesProvider>;
}

/** Names of the buttons that Mantine draws by itself. */
function useWordsOfMantine() {
  const { t } = useTranslation();
  return useMemo(() => {
    const defaultProps = { closeButtonProps: { 'aria-label': t('close') } };
    return { components: { Modal: { defaultProps }, Notification: { defaultProps } } };
  }, [t]);
}

/** Everything that belongs to one environment: its own cache and router, so that nothing of another can show. */
function EnvironmentTree({ makeRouter }: { makeRouter: () => AnyRouter }) {
  const [client] = useState(() => withPrefetchedCalls(createQueryClient()));
  const [router] = useState(makeRouter);
  useEffect(() => () => client.clear(), [client]);
  useEffect(() => watchClock(() => void client.invalidateQueries()), [client]);
  return (
    <QueryClientProvider client={client}>
      <MantineThemeProvider inherit theme={useWordsOfMantine()}>
        <ModalsProvider>
          {/* Not on the right, where the button stands that one wants next. */}
          <Notifications position="bottom-left" />
          <RouterProvider router={router} />
          <LeavingDialog />
          <LockScreen />
        </ModalsProvider>
      </MantineThemeProvider>
    </QueryClientProvider>
  );
}

type Props = { first: Result<AppState>; messages: Messages; makeRouter: () => AnyRouter };

/** The translator of the page; what is formatted follows language and region from the first render on. */
function translatorFor(first: Result<AppState>, messages: Messages) {
  const { language, region } = first.ok ? first.value : { language: 'en' as const, region: null };
  setFormats({ language, region });
  // Those of another language follow, should the state have been told of it meanwhile.
  return startI18n(document.documentElement.lang as Language, messages);
}

/** The whole page: theme, words, state of the program, then the tree of the current environment. */
export function App({ first, messages, makeRouter }: Props) {
  const [i18n] = useState(() => translatorFor(first, messages));
  return (
    <DirectionProvider detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        getStyleNonce={() => styleNonce}
        colorSchemeManager={keepsNothing}
        defaultColorScheme="auto"
      >
        <I18nextProvider i18n={i18n}>
          <CrashBoundary>
            {first.ok ? (
              <AppStateProvider first={first.value}>
                {({ visit }) => (
                  <>
                    <Preferences />
                    <CalendarWords>
                      <EnvironmentTree key={visit} makeRouter={makeRouter} />
                    </CalendarWords>
                  </>
                )}
              </AppStateProvider>
            ) : (
              <Problem failure={first.error} />
            )}
          </CrashBoundary>
        </I18nextProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
