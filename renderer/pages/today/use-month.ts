import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import { today } from '../../components/work/today.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { deadlineOf } from '../repayments/deadline.ts';
import { useReporting } from '../repayments/use-reporting.ts';

/** Milliseconds after which the figures of the loans are asked for: their index takes a moment of the main process. */
const restMs = 400;

/**
 * The figures of the loans, with the coverage of the month that is reported now: the partner's own, where they set the day
 * by which it is due.
 */
export function useMonth() {
  const environment = useEnvironment();
  const { reporting, known } = useReporting();
  const [isRested, setRested] = useState(false);
  useTimeout(() => setRested(true), restMs, { autoInvoke: true });
  const month = useCall('reports.month', { environment }, { enabled: isRested, staleTime: 0 });
  const deadline = reporting.dueDay === null ? null : deadlineOf(reporting.dueDay, today());
  const period = deadline?.period ?? month.data?.month ?? '';
  const query = { environment, period, today: today() };
  const isAsked = isRested && known && period !== '';
  const summary = useCall('portfolio.summary', query, { enabled: isAsked, staleTime: 0 });
  return { deadline, summary: summary.data, isPending: summary.isPending };
}
