import { useTranslation } from 'react-i18next';
import type { PlanProblem } from '../../../../shared/rules/schedule-plan.ts';
import { formatPair } from '../../../i18n/format.ts';
import { exampleDay } from '../../../i18n/region.ts';

/** The words for what keeps a schedule from being built: the field, and what is wrong with it. */
export function usePlanProblemText(): (problem: PlanProblem) => string {
  const { t } = useTranslation('drafts');
  const labelOf = (path: PlanProblem['path']) => {
    if (path === 'principal') return t('field.amount');
    return path === 'disbursalDate' ? t('field.disbursalDate') : t(`plan.${path.slice(5)}` as 'plan.count');
  };
  return ({ path, rule }) => formatPair(labelOf(path), t(`planProblem.${rule}`, { example: exampleDay() }));
}
