import { useDebouncedCallback } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { controlTotals, foundTotals } from '../../../shared/rules/report/totals.ts';
import { ControlTotals } from '../../components/review/report/control-totals.tsx';
import type { ReportFormHandle } from './report-form.tsx';
import { useFacts } from './use-facts.ts';

/** Milliseconds without typing before the review is rebuilt. */
const quietTime = 600;

type Props = { form: RefObject<ReportFormHandle | null>; again: () => void };

/** The totals of the partner's own system, typed in the review and kept with the report. */
export function ReviewedTotals({ form, again }: Props) {
  const [content, setContent] = useState(() => form.current?.content() ?? emptyReport());
  const { facts, failure } = useFacts(content);
  // Rows do not change in a review; of thousands they are added up once.
  const found = useMemo(() => foundTotals(content.rows, facts), [content.rows, facts]);
  useReportingAgain();
  const reviewAgain = useDebouncedCallback(again, quietTime);
  // Before the loans are known nobody can say how many currencies there are.
  if (facts === null && failure === undefined) return null;
  return (
    <ControlTotals
      totals={controlTotals(content.control, found)}
      onChange={(control) => {
        // A field that is emptied stays in sight while it is typed in, whatever its currency.
        setContent({ ...content, control });
        const sums = control.sums.filter(({ sum }) => sum !== '');
        form.current?.setControl({ ...control, sums });
        reviewAgain();
      }}
    />
  );
}

/** The review asks Kiva who the partner is; if it changed, the form must ask again what amounts mean. */
function useReportingAgain(): void {
  const client = useQueryClient();
  useEffect(() => () => void client.invalidateQueries({ queryKey: ['reporting.get'] }), [client]);
}
