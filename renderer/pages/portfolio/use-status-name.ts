import { useTranslation } from 'react-i18next';
import { loanStatuses } from '../../../shared/model/loan.ts';

/** Kiva's word for a status; one that we do not know is named as it came. */
export function useStatusName(): (status: string) => string {
  const { t } = useTranslation('loans');
  return (status) => {
    const known = loanStatuses.find((each) => each === status);
    return known ? t(`status.${known}`) : status || t('statusMissing');
  };
}
