import { useTranslation } from 'react-i18next';
import type { WorkSummary } from '../../../shared/model/work.ts';
import { useReportName } from '../use-report-name.ts';

/** The words by which a piece of work is recognised, alone and where several kinds are listed together. */
export function useWorkTitle(): (work: Pick<WorkSummary, 'id' | 'kind' | 'title'>) => string {
  const { t } = useTranslation(['drafts', 'journals', 'repayments']);
  const reportName = useReportName();
  return ({ id, kind, title }) => {
    if (kind === 'draft') return title || t('drafts:untitled');
    if (kind === 'journals') return title || t('journals:untitled');
    return title ? reportName({ workId: id, period: title }) : t('repayments:untitled');
  };
}
