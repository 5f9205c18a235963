import type { PortfolioFilter } from '../model/portfolio-search.ts';
import { payableStatuses } from '../model/report-facts.ts';
import { addDays, addMonths, calendarDate, daysInMonth } from './dates.ts';

/** Statuses of a loan that a reviewer sent back, until the correction is approved (API.md §3.1). */
export const issueStatuses: readonly string[] = ['issue', 'issue_revising', 'issue_approving'];

/** How far the figures of the portfolio look: days before fundraising ends, months without a journal. */
export const summarySpans = { expiringDays: 7, journalMonths: 6 } as const;

/** What a list asks for; what is left out asks nothing. */
export type ListFilter = Partial<PortfolioFilter>;

/** The list behind each figure of the portfolio: the same loans that `portfolio.summary` counted. */
export const portfolioLists = {
  status: (status: string): ListFilter => ({ statuses: [status] }),
  /** Loans created in a month `YYYY-MM` (UTC). */
  month: (month: string): ListFilter => {
    const [year = 0, number = 0] = month.split('-').map(Number);
    const createdTo = calendarDate(year, number, daysInMonth(year, number));
    return { createdFrom: `${month}-01`, createdTo };
  },
  /** Loans created before a month began. */
  before: (month: string): ListFilter => ({ createdTo: addDays(`${month}-01`, -1) }),
  payable: (): ListFilter => ({ statuses: [...payableStatuses] }),
  delinquent: (): ListFilter => ({ statuses: [...payableStatuses], delinquent: 'yes' }),
  reported: (period: string): ListFilter => ({ statuses: [...payableStatuses], reportedIn: period }),
  notReported: (period: string): ListFilter => ({ statuses: [...payableStatuses], notReportedIn: period }),
  expiring: (today: string): ListFilter => ({
    statuses: ['fundRaising'],
    expiringBefore: addDays(today, summarySpans.expiringDays),
  }),
  issues: (): ListFilter => ({ statuses: [...issueStatuses] }),
  journalsOverdue: (today: string): ListFilter => ({
    statuses: [...payableStatuses],
    noJournalMonths: summarySpans.journalMonths,
    createdTo: addDays(addMonths(today, -summarySpans.journalMonths), -1),
  }),
} as const;
