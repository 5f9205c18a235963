import { useTranslation } from 'react-i18next';
import type { WorkSummary } from '../../../shared/model/work.ts';
import { formatMonth } from '../../i18n/format.ts';

/** The words by which a piece of work is recognised where several kinds are listed together. */
export function useWorkTitle(): (work: Pick<WorkSummary, 'kind' | 'title'>) => string {
  const { t } = useTranslation(['drafts', 'journals', 'repayments']);
  return ({ kind, title }) => {
    if (kind === 'draft') return title || t('drafts:untitled');
    if (kind === 'journals') return title || t('journals:untitled');
    return title ? t('repayments:titleOf', { month: formatMonth(title) }) : t('repayments:untitled');
  };
}
