import { Anchor } from '@mantine/core';
import { IconCircleCheck, IconLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportContent } from '../../../shared/model/work.ts';
import { useReportName } from '../../components/use-report-name.ts';
import { Strip } from '../../components/workbench/strip.tsx';
import { formatMonth } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { monthOf } from './months.ts';
import { useMonthText } from './use-month-text.ts';

type Props = { workId: string } & Pick<ReportContent, 'period' | 'corrects' | 'isRemainder'>;

/** What a report that is not sent yet belongs to: the one that it corrects, or the one that was sent for its month before. */
export function MonthStrip({ workId, period, corrects, isRemainder }: Props) {
  const { t } = useTranslation('repayments');
  const monthText = useMonthText();
  const reportName = useReportName();
  const reports = useCall('reports.sent', { environment: useEnvironment() }, { staleTime: 0 }).data ?? [];
  const first = reports.find(
    (each) => each.workId !== workId && each.period === period && each.corrects === '' && each.accepted > 0,
  );
  const month = first && monthOf(first.workId, reports, null);
  const id = corrects || first?.workId;
  if (id === undefined || period === '') return null;
  return (
    <Strip
      tone="info"
      icon={corrects === '' ? IconCircleCheck : IconLink}
      actions={
        <Anchor
          c="inherit"
          fz="sm"
          fw={600}
          underline="always"
          renderRoot={(props) => <Link {...props} to="/repayments/$id" params={{ id }} />}
        >
          {t('month.openFirst')}
        </Anchor>
      }
    >
      {corrects === ''
        ? month && t('month.before', { month: formatMonth(period), sent: monthText(month) })
        : t(isRemainder ? 'month.remains' : 'month.corrects', { name: reportName({ workId: id, period }) })}
    </Strip>
  );
}
