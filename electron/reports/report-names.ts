import type { ReportName, ReportRole } from '../../shared/model/report-name.ts';
import type { ReportLink } from '../store/report-links.ts';
import type { WorkRepository } from '../store/work.ts';

/** What every report of the store is of its month; one that was deleted counts if it was sent. */
export function reportNames(work: Pick<WorkRepository, 'reportLinks'>): (ReportName & ReportLink)[] {
  const begun = new Map<string, number>();
  return work.reportLinks().map((link) => {
    const role = roleOf(link);
    const key = `${link.period} ${role}`;
    const nth = (begun.get(key) ?? 0) + 1;
    begun.set(key, nth);
    return { ...link, role, nth };
  });
}

function roleOf({ corrects, isRemainder }: ReportLink): ReportRole {
  if (isRemainder) return 'remainder';
  return corrects === '' ? 'report' : 'correction';
}
