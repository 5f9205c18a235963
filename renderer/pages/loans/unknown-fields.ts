import type { Loan } from '../../../shared/model/loan.ts';
import type { Fact } from '../../components/facts.tsx';

type Field = Exclude<keyof Loan, 'raw'>;

/** Keys of Kiva's loan (API.md §1.1) that the page shows under a name of its own; case and `_` are ignored. */
const named: Readonly<Record<string, Field>> = {
  kivaid: 'kivaId',
  uuid: 'uuid',
  internalloanid: 'loanId',
  internalclientid: 'clientId',
  name: 'name',
  location: 'location',
  status: 'status',
  statusdetail: 'statusDetail',
  borrowercount: 'borrowerCount',
  loanprice: 'priceUsd',
  loanlocalprice: 'localPrice',
  loancurrency: 'currency',
  fundedamount: 'fundedAmount',
  delinquent: 'delinquent',
  createtime: 'createTime',
  plannedexpirationtime: 'plannedExpirationTime',
  endedtime: 'endedTime',
  defaultedtime: 'defaultedTime',
};

/** A value of more characters is cut: it stands whole in the JSON. */
const longest = 2_000;

function show(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** True where the page shows a field under its own name. One that came as no such thing is shown as it came, too. */
function isShown(loan: Loan, [key, value]: [string, unknown]): boolean {
  const plain = key.replaceAll('_', '').toLowerCase();
  const field = Object.hasOwn(named, plain) ? named[plain] : undefined;
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
