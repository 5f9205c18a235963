import { useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Work } from '../../../shared/model/work.ts';
import { Problem } from '../../components/problem.tsx';
import { useReportName } from '../../components/use-report-name.ts';
import { WorkEditor } from '../../components/work/work-editor.tsx';
import { placeOfPath } from './grid/cells.ts';
import { ReportForm, type ReportFormHandle } from './report-form.tsx';
import { ReviewedTotals } from './reviewed-totals.tsx';
import { useReporting } from './use-reporting.ts';

/** The page of one repayment report. */
export function ReportPage() {
  const { t } = useTranslation('repayments');
  const { id } = useParams({ from: '/repayments/$id' });
  const { loan } = useSearch({ from: '/repayments/$id' });
  const form = useRef<ReportFormHandle>(null);
  const settings = useReporting();
  const reportName = useReportName();
  const words = {
    title: (work: Work) => {
      const { period = '', rows = [], corrects = '' } = work.body.kind === 'report' ? work.body.content : {};
      const isBegun = rows.length > 0 || corrects !== '';
      return period && isBegun ? reportName({ workId: work.id, period }) : t('untitled');
    },
    back: t('back'),
    removeTitle: t('removeTitle'),
  };
  const goTo = (path: string) => {
    const place = placeOfPath(path);
    if (place) form.current?.show(place);
    return place !== null;
  };
  return (
    <WorkEditor
      id={id}
      kind="report"
      words={words}
      labelOf={useLabel()}
      inReview={(_, again) => <ReviewedTotals form={form} again={again} />}
      goTo={goTo}
      compact
    >
      {({ work, save, readOnly, places }) =>
        work.body.kind === 'report' &&
        (settings.known ? (
          <ReportForm
            work={work}
            content={work.body.content}
            {...{ save, readOnly, form, settings, loan, places }}
          />
        ) : (
          settings.failure && <Problem failure={settings.failure} />
        ))
      }
    </WorkEditor>
  );
}

const wholeLabels: Record<string, 'meaning.label' | 'period' | 'control.count' | 'allRows'> = {
  meaning: 'meaning.label',
  period: 'period',
  'control.count': 'control.count',
  rows: 'allRows',
};

/** The path of a control sum, before its currency. */
const sumPath = 'control.sums.';

/** `rows.3.amount` becomes "Amount, row 4". */
function useLabel() {
  const { t } = useTranslation('repayments');
  return (path: string) => {
    const place = placeOfPath(path);
    if (path.startsWith(sumPath))
      return [t('control.sum'), path.slice(sumPath.length)].filter(Boolean).join(', ');
    if (!place) return t(wholeLabels[path] ?? 'title');
    return t('grid.cell', { column: t(`grid.${place.field}`), row: place.row + 1 });
  };
}
