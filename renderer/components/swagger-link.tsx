import { useTranslation } from 'react-i18next';
import { OpenLink } from './open-link.tsx';

/** The page on which Kiva describes the API itself; its authentication page names that of Stage alone. */
export function SwaggerLink() {
  const { t } = useTranslation('settings');
  return <OpenLink url="https://partner-api-stage.kiva.org/swagger-ui/" label={t('links.swagger')} />;
}
