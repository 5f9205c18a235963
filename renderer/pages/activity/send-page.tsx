import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';

/** One send. */
export function SendPage() {
  const { t } = useTranslation('activity');
  return <PageHeader title={t('title')} />;
}
