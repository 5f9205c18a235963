import type { Finding } from '../model/review.ts';
import type { ReportContent, ReportRow } from '../model/work.ts';
import { isMonth } from './dates.ts';
import { finding } from './findings.ts';
import { compareDecimals, decimalPlaces, isDecimal, toJsonNumber } from './money.ts';
import { isSpoiltId } from './paste.ts';
import { cleanText } from './text.ts';

/** What is wrong with a repayment report. Rows with a blank amount are not reported and so not checked (REP-1). */
export function checkReport(report: ReportContent): Finding[] {
  const filled = report.rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.amount.trim() !== '');
  if (filled.length === 0) return [finding('reportEmpty', '', 'blocks')];
  return [
    ...(isMonth(report.period) ? [] : [finding('periodInvalid', 'period', 'blocks')]),
    ...(report.meaning === '' ? [finding('meaningMissing', 'meaning', 'blocks')] : []),
    ...filled.flatMap(({ row, index }) => checkRow(row, `rows.${index}`)),
    ...repeats(filled),
  ];
}

function checkRow(row: ReportRow, path: string): Finding[] {
  const missing = cleanText(row.loanId) === '' ? [finding('missing', `${path}.loanId`, 'blocks')] : [];
  const spoilt = isSpoiltId(row.loanId) ? [finding('idSpoilt', `${path}.loanId`, 'maybe')] : [];
  return [...missing, ...spoilt, ...checkAmount(row.amount.trim(), `${path}.amount`)];
}

function checkAmount(amount: string, path: string): Finding[] {
  if (!isDecimal(amount) || toJsonNumber(amount) === null) return [finding('amountInvalid', path, 'blocks')];
  if (decimalPlaces(amount) > 2) return [finding('amountTooExact', path, 'blocks')];
  const sign = compareDecimals(amount, '0');
  if (sign < 0) return [finding('amountNegative', path, 'blocks')];
  return sign === 0 ? [finding('amountZero', path, 'maybe')] : [];
}

/** The same loan twice in one report: which of the two Kiva would take is unknown, so neither goes. */
function repeats(filled: { row: ReportRow; index: number }[]): Finding[] {
  const seen = new Set<string>();
  return filled.flatMap(({ row, index }) => {
    const id = cleanText(row.loanId);
    const again = id !== '' && seen.has(id);
    seen.add(id);
    return again ? [finding('duplicateLoan', `rows.${index}.loanId`, 'blocks', { loanId: id })] : [];
  });
}
