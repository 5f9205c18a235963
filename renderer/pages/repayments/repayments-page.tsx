import { IconReportMoney } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkBody, WorkSummary } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { WorkListPage } from '../../components/work/work-list-page.tsx';
import { formatMonth } from '../../i18n/format.ts';

const blank = (): WorkBody => ({ kind: 'report', content: emptyReport() });

/** The list of repayment reports. */
export function RepaymentsPage() {
  const { t } = useTranslation('repayments');
  const words = {
    title: t('title'),
    description: t('description'),
    table: t('table'),
    create: t('create'),
    empty: { title: t('empty.title'), text: t('empty.text') },
    untitled: t('untitled'),
  };
  const titleOf = ({ title }: WorkSummary) => title && t('titleOf', { month: formatMonth(title) });
  return <WorkListPage words={words} icon={IconReportMoney} blank={blank} titleOf={titleOf} />;
}
