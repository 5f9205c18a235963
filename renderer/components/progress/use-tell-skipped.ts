import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../i18n/format.ts';

/** Says how many rows of what goes on stay behind, and why: the panel counts them only as their request's turn comes. */
export function useTellSkipped(): (answer: { leftOut: number }) => void {
  const { t } = useTranslation('progress');
  return ({ leftOut }) => {
    if (leftOut === 0) return;
    notifications.show({ message: t('staysBehind', { count: leftOut, number: formatCount(leftOut) }) });
  };
}
