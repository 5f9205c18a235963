import type { Finding } from '../../model/review.ts';
import type { ReportRow } from '../../model/work.ts';

/**
 * The rows that something blocks, as a table to be edited elsewhere and imported again by loan id. `names` are the
 * headings of loan id, client id, amount, note and reason; `say` puts a finding into words.
 */
export function problemRows(
  rows: readonly ReportRow[],
  findings: readonly Finding[],
  names: readonly [string, string, string, string, string],
  say: (finding: Finding) => string,
): string[][] {
  const reasons = new Map<number, string[]>();
  for (const finding of findings) {
    const [, place] = /^rows\.(\d+)\./.exec(finding.path) ?? [];
    if (place === undefined || finding.certainty !== 'blocks') continue;
    reasons.set(Number(place), [...(reasons.get(Number(place)) ?? []), say(finding)]);
  }
  const lines = [...reasons].sort(([a], [b]) => a - b);
  return [[...names], ...lines.flatMap(([place, why]) => lineOf(rows[place], why))];
}

function lineOf(row: ReportRow | undefined, why: readonly string[]): string[][] {
  return row ? [[row.loanId, row.clientId, row.amount, row.note, why.join(' ')]] : [];
}
