import { useEnglish } from '../../i18n/use-english.ts';

/**
 * The name of the file for Kiva, and the title of its printed page: in English, as what is in it, since Kiva's staff get it.
 * Null until English is loaded.
 */
export function useDossierName(partner: string | null): string | null {
  const english = useEnglish();
  if (english === null) return null;
  const t = english.getFixedT('en', 'goLive');
  return t('dossier.file', { partner: partner ?? t('papers.noPartner') });
}
