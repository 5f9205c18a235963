import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/model/approval.ts';
import type { FieldIssue } from '../field-summary.tsx';
import type { ProofLabels } from './proof-fields.tsx';

/** Which of the two fields of a proof is empty. The PIN itself is no state of anything. */
export type ProofLack = { who: boolean; pin: boolean };

/** What is missing of a proof, for a form that says all of it at once; `people` may be nobody, then nothing is asked. */
export function useProofIssues(people: readonly Person[], labels: ProofLabels = {}) {
  const { t } = useTranslation('approval');
  const id = useId();
  const [lack, setLack] = useState<ProofLack>({ who: people.length > 1, pin: people.length > 0 });
  const fields = [
    { field: 'who', label: labels.who ?? t('approver'), message: t('whoMissing') },
    { field: 'pin', label: labels.pin ?? t('pin'), message: t('pinMissing') },
  ] as const;
  const issues: FieldIssue[] = fields
    .filter(({ field }) => lack[field])
    .map(({ field, label, message }) => ({ fieldId: `${id}${field}`, label, message }));
  return { issues, ids: { who: `${id}who`, pin: `${id}pin` }, onLack: setLack };
}
