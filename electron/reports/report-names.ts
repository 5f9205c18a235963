import type { ReportName, ReportRole } from '../../shared/model/report-name.ts';
import type { ReportLink, WorkRepository } from '../store/work.ts';

/** What every report of the store is of its month; one that was deleted counts if it was sent. */
export function reportNames(work: Pick<WorkRepository, 'reportLinks'>): ReportName[] {
  const begun = new Map<string, number>();
  return work.reportLinks().map((link) => {
    const { workId, period } = link;
    const role = roleOf(link);
    const nth = (begun.get(`${period} ${role}`) ?? 0) + 1;
    begun.set(`${period} ${role}`, nth);
    return { workId, period, role, nth };
  });
}

/** See {@link ReportRole}. */
export function roleOf({ corrects, isRemainder }: Pick<ReportLink, 'corrects' | 'isRemainder'>): ReportRole {
  if (isRemainder) return 'remainder';
  return corrects === '' ? 'report' : 'correction';
}
