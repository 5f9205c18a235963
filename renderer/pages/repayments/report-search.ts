/** The address of a report: `loan` is the loan id of the row that it opens at. */
export type ReportSearch = { loan?: string };

/** Reads the search part of an address; what is no loan id is left out. */
export function readReportSearch({ loan }: Record<string, unknown>): ReportSearch {
  if (typeof loan === 'number') return { loan: String(loan) };
  return typeof loan === 'string' && loan !== '' ? { loan } : {};
}
