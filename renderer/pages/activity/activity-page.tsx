import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';

/** Everything that was sent. */
export function ActivityPage() {
  const { t } = useTranslation('activity');
  return <PageHeader title={t('title')} />;
}
