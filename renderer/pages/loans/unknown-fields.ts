import type { Loan } from '../../../shared/model/loan.ts';
import { kivaColumns, loanColumns } from '../../../shared/model/loan-columns.ts';
import type { Fact } from '../../components/facts.tsx';

/** Keys of Kiva's loan that the page shows under a name of its own; case and `_` are ignored. */
const named = new Map(kivaColumns.map((column) => [plainKey(loanColumns[column].kiva), column]));

function plainKey(key: string): string {
  return key.replaceAll('_', '').toLowerCase();
}

/** A value of more characters is cut: it stands whole in the JSON. */
const longest = 2_000;

function show(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** True where the page shows a field under its own name. One that came as no such thing is shown as it came, too. */
function isShown(loan: Loan, [key, value]: [string, unknown]): boolean {
  const field = named.get(plainKey(key));
  if (field === undefined) return false;
  // Nothing came, or a time that says "never".
  const isBlank = value === null || value === 0 || (typeof value === 'string' && value.trim() === '');
  return isBlank || loan[field] !== null;
}

/** All other fields that came, under Kiva's names: nothing is dropped. */
export function unknownFields(loan: Loan): Fact[] {
  return Object.entries(loan.raw)
    .filter((entry) => !isShown(loan, entry))
    .map(([label, value]) => ({ label, value: show(value) }));
}
