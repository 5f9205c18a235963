import { Big } from 'big.js';
import { readAmount } from './amounts.ts';
import { namesOf } from './import/column-names.ts';
import { isDateText } from './import/column-shapes.ts';
import { nameBook } from './import/name-book.ts';
import type { NamedRole, RoleTable } from './import/roles.ts';

/** What a schedule has of each instalment. */
export type ScheduleColumn = 'date' | 'principal' | 'interest';

/** No schedule is as wide; of what is pasted beside one no more is looked at. */
const mostColumns = 100;

/** The columns of a schedule; without a heading a total may stand behind them, and proves them. */
export const scheduleRoles: RoleTable<ScheduleColumn> = {
  names: nameBook<NamedRole<ScheduleColumn>>([
    [{ role: 'date' }, namesOf('dueDate')],
    [{ role: 'principal' }, namesOf('principal')],
    [{ role: 'interest' }, namesOf('interest')],
    [{ role: '' }, namesOf('outstanding')],
  ]),
  shapes: { date: 'date', principal: 'any', interest: 'any' },
  needed: ['date', 'principal'],
  orders: [
    { roles: ['date', 'principal'], certain: 'counted' },
    { roles: ['date', 'principal', 'interest'], certain: 'counted' },
    { roles: ['date', 'principal', 'interest', ''], certain: 'counted', holds: isSummed },
  ],
  isOrdered: (row) => row.slice(0, mostColumns).some(isDateText),
  showsAll: false,
};

function isSummed([, principal, interest, total]: readonly string[]): boolean {
  return (['.', ','] as const).some((mark) => {
    const [sum, ...each] = [total, principal, interest].map((text) => readAmount(text ?? '', mark));
    if (sum == null || each.some((part) => part === null)) return false;
    return each.reduce((left, part) => left.minus(part ?? 0), new Big(sum)).eq(0);
  });
}
