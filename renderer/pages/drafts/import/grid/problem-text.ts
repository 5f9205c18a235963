import type { TFunction } from 'i18next';
import type { CellProblem } from '../../../../../shared/rules/import/drafts.ts';
import { longestOf } from '../../../../../shared/rules/import/fields.ts';
import { formatCount, formatPair } from '../../../../i18n/format.ts';

/** What is the matter with a cell, after the name of its field. */
export function problemText(t: TFunction<'import'>, { field, rule }: CellProblem): string {
  return formatPair(t(`field.${field}`), t(`rule.${rule}`, { limit: formatCount(longestOf(field)) }));
}
