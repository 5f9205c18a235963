import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { openDialog } from '../dialog/open-dialog.tsx';
import type { Departure, LastWord } from './departure.ts';
import { LastPage } from './last-page.tsx';

/** How a departure asks for a last word. `isProven`: a person's PIN goes with the call itself. */
type AskOptions = { starts?: number; isProven?: boolean };

/** Whether this environment sends nothing at all. */
export function useIsReadOnly(): boolean {
  return useCall('level.get', { environment: useEnvironment() }).data?.level === 'readOnly';
}

/**
 * Asks what has to be asked right before something leaves: the last page in Production, and a PIN where the level asks for one.
 * Without a departure, which is for what was confirmed before, the PIN alone. The main process holds the level in any case.
 */
export function useLastWord(): (
  departure: Departure | null,
  options?: AskOptions,
) => Promise<LastWord | null> {
  const { t } = useTranslation('level');
  const environment = useEnvironment();
  const safeguards = useCall('level.get', { environment }).data;
  const isByPin = safeguards?.level === 'pin';
  const rule = useCall('approvals.get', { environment }, { enabled: isByPin });
  const isAsking = useRef(false);
  return async (departure, { starts = 1, isProven = false } = {}) => {
    const needsPin = isByPin && !isProven;
    const shown = environment === 'production' ? departure : null;
    if (shown === null && !needsPin) return {};
    // The second click of a double click.
    if (isAsking.current) return null;
    isAsking.current = true;
    const people = needsPin ? ((await rule.refetch()).data?.people ?? []) : [];
    return new Promise((resolve) => {
      const end = (word: LastWord | null) => {
        isAsking.current = false;
        resolve(word);
      };
      openDialog({
        environment: 'here',
        title: t(shown ? 'last.title' : 'pin.title'),
        onClose: () => end(null),
        children: (close) => (
          <LastPage
            departure={shown}
            pin={needsPin ? { people, starts } : null}
            countAbove={safeguards?.countAbove ?? null}
            onCancel={close}
            onWord={(word) => {
              end(word);
              close();
            }}
          />
        ),
      });
    });
  };
}
