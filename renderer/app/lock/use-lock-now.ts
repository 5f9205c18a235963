import { notifications } from '@mantine/notifications';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPair } from '../../i18n/format.ts';
import { useEnterState } from '../../lib/app-state.tsx';
import { call, failureOf } from '../../lib/calls.ts';

/** Locks the program at once; says why where it cannot be locked. */
export function useLockNow(): () => Promise<void> {
  const { t } = useTranslation(['level', 'errors', 'common']);
  const enter = useEnterState();
  return useCallback(async () => {
    try {
      enter(await call('lock.close', {}));
    } catch (error) {
      const { code, ref } = failureOf(error);
      const title = formatPair(t('level:lock.cannot'), t(`errors:${code}.title`));
      notifications.show({
        ...{ role: 'alert', color: 'red', title },
        message: `${t(`errors:${code}.next`)} ${t('common:problem.ref', { ref })}`,
      });
    }
  }, [enter, t]);
}

/** Ctrl+L locks wherever one is, also in a field or a dialog. */
export function useLockKey(lockNow: () => Promise<void>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isCommand || event.repeat || event.key.toLowerCase() !== 'l') return;
      event.preventDefault();
      event.stopPropagation();
      void lockNow();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [lockNow]);
}
