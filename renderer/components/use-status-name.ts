import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { loanStatuses } from '../../shared/model/loan.ts';

/** A status in words; one we do not know as it came. */
export function useStatusName(): (status: string) => string {
  const { t } = useTranslation('loans');
  return useCallback(
    (status) => {
      const known = loanStatuses.find((each) => each === status);
      return known ? t(`status.${known}`) : status || t('statusMissing');
    },
    [t],
  );
}
