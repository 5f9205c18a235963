import { useTranslation } from 'react-i18next';

/** The name of the file for Kiva, and the title of its printed page. */
export function useDossierName(partner: string | null): string {
  const { t } = useTranslation('goLive');
  return t('papers.file', { partner: partner ?? t('papers.noPartner') });
}
