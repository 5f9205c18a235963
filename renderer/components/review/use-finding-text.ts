import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/model/review.ts';
import { useStatusName } from '../use-status-name.ts';
import { findingValues } from './finding-values.ts';

/** The sentence of a finding, with its numbers, months and statuses as they are written elsewhere on screen. */
export function useFindingText(): (finding: Pick<Finding, 'rule' | 'values'>) => string {
  const { t } = useTranslation('findings');
  const statusName = useStatusName();
  return useCallback(
    ({ rule, values }) => t(rule, findingValues({ rule, values }, statusName)),
    [t, statusName],
  );
}
