import type { AmountMeaning } from '../model/reporting.ts';
import type { ReportContent, ReportRow } from '../model/work.ts';

/** A row in which nothing was typed yet. */
export const emptyRow: ReportRow = { loanId: '', clientId: '', amount: '', note: '' };

/** A report of which nothing is known but what its amounts will mean. */
export function emptyReport(meaning: AmountMeaning = '', period = ''): ReportContent {
  const control = { count: '', sums: [] };
  return { period, meaning, rows: [], confirmed: [], control, corrects: '', isRemainder: false };
}
