import type { AmountMeaning } from '../../model/reporting.ts';
import { nameExactly } from '../import/column-named.ts';
import { namesOf } from '../import/column-names.ts';
import { importFieldNames } from '../import/fields.ts';
import { nameBook } from '../import/name-book.ts';
import type { NamedRole, RoleTable } from '../import/roles.ts';

/** What the columns of a sheet can hold: what a row of a report has, and a currency, which is only compared. */
export const columnRoles = ['loanId', 'clientId', 'amount', 'note', 'currency'] as const;

/** One of {@link columnRoles}. */
export type ReportColumn = (typeof columnRoles)[number];

const named = (role: ReportColumn, meaning: AmountMeaning = ''): NamedRole<ReportColumn> =>
  meaning === '' ? { role } : { role, meaning };

/** Of the fields of drafts those that a report has too; any other is none of its columns, such as the amount of a loan. */
const shared = importFieldNames.map((field) => {
  const own = (['loanId', 'clientId', 'currency'] as const).find((role) => role === field);
  return [own ? named(own) : { role: '' as const }, namesOf(field)] as const;
});

/** The columns of a report; names of amounts say what they mean. PA2's own file has two columns, Loan ID and amount. */
export const reportRoles: RoleTable<ReportColumn> = {
  names: nameBook<NamedRole<ReportColumn>>([
    [named('amount'), namesOf('reported')],
    [named('amount', 'repaid'), namesOf('repaid')],
    [named('amount', 'outstanding'), namesOf('outstanding')],
    [named('note'), namesOf('note')],
    ...shared,
  ]),
  shapes: { loanId: 'id', clientId: 'id', amount: 'amount', note: 'any', currency: 'any' },
  needed: ['loanId', 'amount'],
  orders: [
    // `1250` before `P123` is an amount before an id, although P is a currency too.
    {
      roles: ['loanId', 'amount'],
      certain: 'alone',
      holds: ([loan, amount]) => !/^\p{L}\d+$/u.test(amount ?? '') || /\p{L}/u.test(loan ?? ''),
    },
    // The order of PA2's three columns Kiva says nowhere.
    { roles: ['loanId', 'clientId', 'amount'], certain: false },
  ],
  showsAll: false,
};

/** What a column is by its very name, and what its amounts mean; null for none of a report. */
export function reportColumnNamed(name: string): { column: ReportColumn; meaning: string } | null {
  const found = nameExactly(name, reportRoles);
  return found && found.role !== '' ? { column: found.role, meaning: found.meaning ?? '' } : null;
}
