import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';

/** One loan. */
export function LoanPage() {
  const { t } = useTranslation('loans');
  return <PageHeader title={t('title')} />;
}
