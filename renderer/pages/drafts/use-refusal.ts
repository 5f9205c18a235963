import { useMemo } from 'react';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { Work } from '../../../shared/model/work.ts';
import { draftPathOf } from '../../../shared/rules/draft-payload.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { valueAt } from './field-names.ts';

/**
 * Something that Kiva's answer says of a field: the field's path here, empty where it is none of the form's, Kiva's own
 * path and words, and what stood in the field.
 */
export type FieldRefusal = { path: string; kivaPath: string; message: string; value: string };

/** What Kiva's last refusal of this draft says of single fields; empty for work that was not refused. */
export function useRefusal(work: Work, content: DraftContent): FieldRefusal[] {
  const enabled = work.state === 'refused';
  const query = { environment: useEnvironment(), filter: { workId: work.id }, limit: 1, offset: 0 };
  const sends = useCall('sends.list', query, { enabled });
  const last = enabled ? sends.data?.sends[0] : undefined;
  const fields = last?.error?.fields;
  return useMemo(
    () =>
      (fields ?? []).map(({ path: kivaPath, message }) => {
        const path = draftPathOf(content, kivaPath);
        return { path, kivaPath, message, value: path === '' ? '' : valueAt(content, path) };
      }),
    [fields, content],
  );
}
