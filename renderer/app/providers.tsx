import { MantineProvider, MantineThemeProvider, useMantineColorScheme } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { AppState } from '../../shared/model/app.ts';
import type { Result } from '../../shared/result.ts';
import { Problem } from '../components/problem.tsx';
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

const i18n = startI18n('en');

/** The colours are the main process's to keep, so nothing is written to the page's own storage. */
const keepsNothing = {
  get: () => 'auto' as const,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** Follows the two preferences of the page, live. */
function Preferences() {
  const { colorScheme, language } = useAppState();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(colorScheme), [setColorScheme, colorScheme]);
  useEffect(() => {
    void i18n.changeLanguage(language);
    document.documentElement.lang = i18n.resolvedLanguage ?? 'en';
    document.documentElement.dir = i18n.dir();
  }, [language]);
  return null;
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

type Props = { first: Result<AppState>; makeRouter: () => AnyRouter };

/** The whole page: theme, words, state of the program, then the tree of the current environment. */
export function App({ first, makeRouter }: Props) {
  return (
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
                  <EnvironmentTree key={visit} makeRouter={makeRouter} />
                </>
              )}
            </AppStateProvider>
          ) : (
            <Problem failure={first.error} />
          )}
        </CrashBoundary>
      </I18nextProvider>
    </MantineProvider>
  );
}
