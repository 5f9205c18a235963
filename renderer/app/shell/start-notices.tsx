import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { settingNames } from '../../../shared/model/app.ts';
import { Notice } from '../../components/notice.tsx';
import { formatList } from '../../i18n/format.ts';
import { useAppState } from '../../lib/app-state.tsx';
import { RecoveredNotice } from './recovered-notice.tsx';

/**
 * What a person must know of this run: that it is a package for tests, that its page stopped, or that it had to start without
 * settings or graphics acceleration.
 */
export function StartNotices() {
  return (
    <>
      <TestOnlyNotice />
      <FolderNotice />
      <RecoveredNotice />
      <SettingsNotice />
      <GraphicsNotice />
    </>
  );
}

function FolderNotice() {
  const { t } = useTranslation('shell');
  const { folderKind } = useAppState();
  if (folderKind === null) return null;
  const isSynced = folderKind.kind === 'synced';
  const title = isSynced ? t('folder.synced', { by: folderKind.by }) : t('folder.network');
  return (
    <Notice tone="warn" icon={IconAlertTriangle} title={title}>
      {isSynced ? t('folder.syncedText', { by: folderKind.by }) : t('folder.networkText')}
    </Notice>
  );
}

/** Names the settings that fell back to their defaults. */
function SettingsNotice() {
  const { t } = useTranslation('shell');
  const { fellBack, newer, unreadable } = useAppState().settingsTrouble;
  if (unreadable)
    return (
      <Notice tone="warn" icon={IconAlertTriangle} title={t('settingsTrouble.unreadable')}>
        {t('settingsTrouble.unreadableText')}
      </Notice>
    );
  if (fellBack.length === 0 && !newer) return null;
  const names = formatList(fellBack.map((name) => t(`settingsTrouble.name.${name}`)));
  const isAll = fellBack.length === settingNames.length;
  const some = isAll ? t('settingsTrouble.allText') : t('settingsTrouble.someText', { names });
  return (
    <Notice
      tone="warn"
      icon={IconAlertTriangle}
      title={t(newer ? 'settingsTrouble.newer' : isAll ? 'settingsTrouble.all' : 'settingsTrouble.some')}
    >
      {[newer && t('settingsTrouble.newerText'), fellBack.length > 0 && some, t('settingsTrouble.kept')]
        .filter(Boolean)
        .join(' ')}
    </Notice>
  );
}

function TestOnlyNotice() {
  const { t } = useTranslation('shell');
  if (!useAppState().testOnly) return null;
  return (
    <Notice tone="warn" icon={IconAlertTriangle} title={t('testOnly.title')}>
      {t('testOnly.text')}
    </Notice>
  );
}

function GraphicsNotice() {
  const { t } = useTranslation('shell');
  if (useAppState().graphics === 'usual') return null;
  return (
    <Notice tone="info" icon={IconInfoCircle} title={t('softwareGraphics.title')}>
      {t('softwareGraphics.text')}
    </Notice>
  );
}
