import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';

/** The list of loans. */
export function LoansPage() {
  const { t } = useTranslation('loans');
  return <PageHeader title={t('title')} />;
}
