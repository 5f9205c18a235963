import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNewWork } from '../../components/work/use-new-work.ts';
import { useLockKey, useLockNow } from '../lock/use-lock-now.ts';
import { KeysSheet } from './keys-sheet.tsx';
import { Palette } from './palette.tsx';
import { useKeys } from './use-keys.ts';

/** What the keyboard opens on every page: the palette, and the sheet of all keys. */
export function Keys({ openEnvironments }: { openEnvironments: () => void }) {
  const [isFinding, finder] = useDisclosure(false);
  const [isHelping, help] = useDisclosure(false);
  const work = useNewWork();
  useKeys({ openPalette: finder.open, openHelp: help.open });
  const lockNow = useLockNow();
  useLockKey(lockNow);
  useTellFailure(work.failure);
  return (
    <>
      <Palette
        opened={isFinding}
        onClose={finder.close}
        begin={work.start}
        openEnvironments={openEnvironments}
        openHelp={help.open}
        lockNow={lockNow}
      />
      <KeysSheet opened={isHelping} onClose={help.close} />
    </>
  );
}

/** The palette is closed by then, and the page is another's. */
function useTellFailure(failure: ReturnType<typeof useNewWork>['failure']): void {
  const { t } = useTranslation(['errors', 'common']);
  useEffect(() => {
    if (failure === null) return;
    const { code, ref } = failure;
    notifications.show({
      role: 'alert',
      color: 'red',
      title: t(`errors:${code}.title`),
      message: `${t(`errors:${code}.next`)} ${t('common:problem.ref', { ref })}`,
    });
  }, [failure, t]);
}
