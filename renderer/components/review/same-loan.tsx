import { useTranslation } from 'react-i18next';
import type { Review } from '../../../shared/model/review.ts';
import { formatMoment } from '../../i18n/format.ts';
import { LoanListNotice } from './loan-list-notice.tsx';

/** Links to other drafts with a loan id of this one, sent ones first, so that no loan is posted twice by mistake. */
export function SameLoan({ loans }: { loans: Review['sameLoan'] }) {
  const { t } = useTranslation('review');
  return (
    <LoanListNotice
      title={t('sameLoan.title')}
      text={t('sameLoan.text')}
      loans={loans.map(({ workId, loanId, title, sentAt }) => ({
        key: `${workId}:${loanId}`,
        name: title || t('sameLoan.untitled'),
        detail:
          sentAt === null
            ? t('sameLoan.notSent', { loanId })
            : t('sameLoan.sent', { loanId, when: formatMoment(sentAt) }),
        way: { to: '/drafts/$id', params: { id: workId } },
      }))}
    />
  );
}
