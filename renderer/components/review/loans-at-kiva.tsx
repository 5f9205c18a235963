import { useTranslation } from 'react-i18next';
import type { Review } from '../../../shared/model/review.ts';
import { useStatusName } from '../use-status-name.ts';
import { LoanListNotice } from './loan-list-notice.tsx';

/** Links to the loans that Kiva has with a loan id of this draft, so that no loan is posted twice by mistake. */
export function LoansAtKiva({ loans }: { loans: Review['loansAtKiva'] }) {
  const { t } = useTranslation('review');
  const statusName = useStatusName();
  return (
    <LoanListNotice
      title={t('loanAtKiva.title', { count: loans.length })}
      text={t('loanAtKiva.text')}
      loans={loans.map(({ key, loanId, name, status }) => ({
        key,
        name: name || t('loanAtKiva.unnamed'),
        detail: t('loanAtKiva.loan', { loanId, status: statusName(status) }),
        way: { to: '/loans/$kivaId', params: { kivaId: key } },
      }))}
    />
  );
}
