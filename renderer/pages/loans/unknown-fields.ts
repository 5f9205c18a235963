import type { Fact } from '../../components/facts.tsx';

/** Keys of Kiva's loan (partner-api.md §1.1) that the page shows under a name of its own; case and `_` ignored. */
const named = new Set(
  [
    'kiva_id',
    'uuid',
    'internal_loan_id',
    'internal_client_id',
    'name',
    'location',
    'status',
    'status_detail',
    'borrower_count',
    'loan_price',
    'loan_local_price',
    'loan_currency',
    'funded_amount',
    'delinquent',
    'create_time',
    'planned_expiration_time',
    'ended_time',
    'defaulted_time',
  ].map(plain),
);

function plain(key: string): string {
  return key.replaceAll('_', '').toLowerCase();
}

function show(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** All other fields that came, under the names Kiva gave them: nothing is dropped (LOAN-6). */
export function unknownFields(raw: Record<string, unknown>): Fact[] {
  return Object.entries(raw)
    .filter(([key]) => !named.has(plain(key)))
    .map(([label, value]) => ({ label, value: show(value) }));
}
