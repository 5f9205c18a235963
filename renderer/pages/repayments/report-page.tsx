import { Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Work } from '../../../shared/model/work.ts';
import { Problem } from '../../components/problem.tsx';
import { WorkEditor } from '../../components/work/work-editor.tsx';
import { formatMonth } from '../../i18n/format.ts';
import { placeOfPath } from './grid/cells.ts';
import type { GridHandle } from './grid/repayments-grid.tsx';
import { ReportForm } from './report-form.tsx';
import { useReporting } from './use-reporting.ts';

/** The page of one repayment report. */
export function ReportPage() {
  const { t } = useTranslation('repayments');
  const { id } = useParams({ from: '/repayments/$id' });
  const grid = useRef<GridHandle>(null);
  const settings = useReporting();
  const words = {
    title: (work: Work) => {
      const period = work.body.kind === 'report' ? work.body.content.period : '';
      return period ? t('titleOf', { month: formatMonth(period) }) : t('untitled');
    },
    back: t('back'),
    removeTitle: t('removeTitle'),
  };
  const goTo = (path: string) => {
    const place = placeOfPath(path);
    if (place) grid.current?.show(place);
    return place !== null;
  };
  return (
    <WorkEditor
      id={id}
      kind="report"
      words={words}
      labelOf={useLabel()}
      facts={(work) => <ReportFacts work={work} />}
      goTo={goTo}
    >
      {({ work, save, readOnly }) =>
        work.body.kind === 'report' &&
        (settings.known ? (
          <ReportForm content={work.body.content} {...{ save, readOnly, grid, settings }} />
        ) : (
          settings.failure && <Problem failure={settings.failure} />
        ))
      }
    </WorkEditor>
  );
}

/** What the amounts mean, next to the sum of a review (acceptance.md REP-8). */
function ReportFacts({ work }: { work: Work }) {
  const { t } = useTranslation('repayments');
  if (work.body.kind !== 'report' || work.body.content.meaning === '') return null;
  return (
    <Text mb="md" fw={600}>
      {t(`amountIs.${work.body.content.meaning}`)}
    </Text>
  );
}

const wholeLabels: Record<string, 'meaning.label' | 'period' | 'control.count' | 'control.sum' | 'allRows'> =
  {
    meaning: 'meaning.label',
    period: 'period',
    'control.count': 'control.count',
    'control.sum': 'control.sum',
    rows: 'allRows',
  };

/** `rows.3.amount` becomes "Amount, row 4". */
function useLabel() {
  const { t } = useTranslation('repayments');
  return (path: string) => {
    const place = placeOfPath(path);
    if (!place) return t(wholeLabels[path] ?? 'title');
    return t('grid.cell', { column: t(`grid.${place.field}`), row: place.row + 1 });
  };
}
