import type { Finding } from '../../../shared/model/review.ts';
import { formatAmount, formatCount, formatMonth } from '../../i18n/format.ts';
import { exampleDay } from '../../i18n/region.ts';

type Values = NonNullable<Finding['values']>;

/** Values that are amounts, whatever the rule. All other text stays as it came: an ID may look like a number. */
const amounts = new Set(['amount', 'before', 'last', 'localPrice', 'paid', 'principal']);
/** The rules that compare a figure a person typed with the one that was found. */
const comparing = new Set<Finding['rule']>(['controlCount', 'controlSum', 'controlSumUnclear']);

/** The values of a finding, formatted for its sentence: amounts, counts and months in the region's style; how a date is written there. */
export function findingValues(
  { rule, values = {} }: Pick<Finding, 'rule' | 'values'>,
  statusName: (status: string) => string,
): Values {
  const written = (name: string, value: string | number): string => {
    if (typeof value === 'number') return formatCount(value);
    if (name === 'period') return formatMonth(value);
    if (name === 'status') return statusName(value);
    return amounts.has(name) || comparing.has(rule) ? formatAmount(value) : value;
  };
  const shown = Object.entries(values).map(([name, value]) => [name, written(name, value)]);
  return { ...Object.fromEntries(shown), ...(rule === 'dateInvalid' ? { example: exampleDay() } : {}) };
}
