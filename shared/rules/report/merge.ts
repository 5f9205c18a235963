import type { ReportRow } from '../../model/work.ts';
import { emptyRow } from '../empty-report.ts';
import type { RowPatch } from '../paste.ts';
import { cleanId } from '../text.ts';

/** Rows with others laid over them. `changed` and `added` are places in `rows`; `same` counts what said nothing new. */
export type MergedRows = { rows: ReportRow[]; changed: number[]; added: number[]; same: number };

/**
 * Lays rows over those of the sheet that have the same loan id (cleaned, never guessed), and adds the others below what is
 * there. A blank or missing text overwrites nothing. A loan that comes twice with
 * different amounts keeps both rows, so that the sheet can show them. Untouched rows stay the same objects.
 */
export function mergeById(rows: readonly ReportRow[], incoming: readonly RowPatch[]): MergedRows {
  const next = withoutBlankEnd(rows);
  const places = placesOf(next);
  const [landed, changed, added] = [new Set<number>(), new Set<number>(), new Set<number>()];
  let same = 0;
  for (const patch of incoming.filter((each) => !isBlank(each))) {
    const loanId = cleanId(patch.loanId ?? '');
    const known = places.get(loanId);
    const isNew = known === undefined || (landed.has(known) && contradicts(next[known], patch));
    const place = isNew ? next.length : known;
    const old = next[place] ?? emptyRow;
    const row = isNew ? { ...emptyRow, ...patch } : laidOver(old, patch);
    next[place] = row;
    landed.add(place);
    if (isNew) added.add(place);
    else if (row === old) same += 1;
    else if (!added.has(place)) changed.add(place);
    if (loanId !== '' && known === undefined) places.set(loanId, place);
  }
  return { rows: next, changed: [...changed], added: [...added], same };
}

/** The id keeps the spelling of the sheet: it is the same one, cleaned. What an amount is in goes with the amount. */
function laidOver(row: ReportRow, patch: RowPatch): ReportRow {
  const fields = (['clientId', 'amount', 'note'] as const).filter(
    (field) => (patch[field] ?? '').trim() !== '' && patch[field] !== row[field],
  );
  const { currency: old, ...others } = row;
  const currency = patch.currency ?? (fields.includes('amount') ? undefined : old);
  if (fields.length === 0 && currency === old) return row;
  const said = Object.fromEntries(fields.map((field) => [field, patch[field]]));
  return { ...others, ...said, ...(currency === undefined ? {} : { currency }) };
}

function contradicts(row: ReportRow | undefined, { amount = '' }: RowPatch): boolean {
  const there = row?.amount.trim() ?? '';
  return amount.trim() !== '' && there !== '' && amount.trim() !== there;
}

function placesOf(rows: readonly ReportRow[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const loanId = cleanId(row.loanId);
    if (loanId !== '' && !places.has(loanId)) places.set(loanId, index);
  }
  return places;
}

function withoutBlankEnd(rows: readonly ReportRow[]): ReportRow[] {
  return rows.slice(0, rows.findLastIndex((row) => !isBlank(row)) + 1);
}

function isBlank(row: RowPatch): boolean {
  return Object.values(row).every((text) => text.trim() === '');
}
