import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../../lib/app-state.tsx';

/** The parts of Settings that are always there, in their order; each name is the part's address behind `/settings#`. */
export const settingsSections = [
  'credentials',
  'connection',
  'endpoints',
  'reporting',
  'level',
  'approval',
  'lock',
  'network',
  'appearance',
  'move',
  'updates',
  'about',
] as const;

/** One of {@link settingsSections}, or a part that is not there always: the reset of Practice, what was set aside, and the removal, which Practice has not. */
export type SettingsSection = (typeof settingsSections)[number] | 'practice' | 'aside' | 'remove';

/** The heading of each part. */
export function useSectionTitles(): Record<SettingsSection, string> {
  const { t } = useTranslation([
    'common',
    'settings',
    'reporting',
    'level',
    'approval',
    'firstRun',
    'updates',
  ]);
  const environment = t(`environment.${useEnvironment()}`);
  return {
    credentials: t('settings:credentials.title', { environment }),
    connection: t('settings:connection.title'),
    endpoints: t('settings:endpoints.title', { environment }),
    reporting: t('reporting:title', { environment }),
    level: t('level:settings.title', { environment }),
    approval: t('approval:settings.title', { environment }),
    lock: t('level:lock.settings.title'),
    practice: t('firstRun:anew.title'),
    aside: t('settings:aside.title', { environment }),
    network: t('settings:network.title'),
    remove: t('settings:remove.title', { environment }),
    appearance: t('settings:appearance.title'),
    move: t('settings:move.title'),
    updates: t('updates:title'),
    about: t('settings:about.title'),
  };
}
