import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../lib/app-state.tsx';
import { useCall } from '../lib/calls.ts';
import { reportNameText } from './report-name-text.ts';

/** The words by which a report is told from all others, wherever it is named: "2nd correction of November 2026". */
export function useReportName(): (report: { workId: string; period: string }) => string {
  const { t } = useTranslation();
  const names = useCall('reports.names', { environment: useEnvironment() }, { staleTime: 0 }).data;
  const known = useMemo(() => new Map(names?.map((name) => [name.workId, name])), [names]);
  return useCallback(
    ({ workId, period }) => {
      const { role, nth } = known.get(workId) ?? { role: 'report', nth: 1 };
      return reportNameText(t, { period, role, nth });
    },
    [known, t],
  );
}
