import { useEffect, useState } from 'react';
import { type FieldIssue, focusField } from './field-summary.tsx';

/** Where the focus goes after a failed submit: to the summary of a form, in a dialog of one or two fields to the first bad one. */
type FocusAfter = 'summary' | 'field';

/**
 * Says what is wrong with a form once somebody submits it, not while they fill it in; what was mended goes by itself.
 * `submit` runs what it is given only if there are no issues.
 */
export function useFailedSubmit(issues: readonly FieldIssue[], focusAfter: FocusAfter = 'summary') {
  const [failed, setFailed] = useState<{ attempt: number; fields: readonly string[] }>(notFailed);
  const shown = issues.filter(({ fieldId }) => failed.fields.includes(fieldId));
  const [first] = failed.fields;
  useEffect(() => {
    // An attempt on the same field gives it the focus again.
    if (failed.attempt > 0 && first !== undefined && focusAfter === 'field') focusField(first);
  }, [failed.attempt, first, focusAfter]);
  return {
    summary: { issues: shown, attempt: failed.attempt },
    errorOf: (fieldId: string) => shown.find((issue) => issue.fieldId === fieldId)?.message,
    submit: (run: () => void) => {
      const fields = issues.map(({ fieldId }) => fieldId);
      setFailed(({ attempt }) => (fields.length === 0 ? notFailed : { attempt: attempt + 1, fields }));
      if (fields.length === 0) run();
    },
  };
}

const notFailed = { attempt: 0, fields: [] };
