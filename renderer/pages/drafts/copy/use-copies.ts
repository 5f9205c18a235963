import { useState } from 'react';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call, failureOf } from '../../../lib/calls.ts';
import { saveAllNow } from '../../../lib/pending-saves.ts';
import { duplicateOf, newLoanOf } from './copies.ts';
import { useBeginDraft } from './use-begin-draft.ts';

/** The copies that can be made of a stored draft. What is open in a form is stored first, so nothing typed is missing. */
export function useCopies() {
  const environment = useEnvironment();
  const { begin, failure: notBegun } = useBeginDraft();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [carried, setCarried] = useState(false);

  const attempt = async (act: () => Promise<void>) => {
    setFailure(null);
    await saveAllNow();
    await act().catch((error: unknown) => setFailure(failureOf(error)));
  };
  const copy = (id: string, of: (draft: DraftContent) => DraftContent) =>
    attempt(async () => {
      const { body } = await call('work.get', { environment, id });
      if (body.kind === 'draft') begin(of(body.content));
    });
  return {
    failure: failure ?? notBegun ?? null,
    carried,
    duplicate: (id: string) => void copy(id, duplicateOf),
    newLoan: (id: string) => void copy(id, newLoanOf),
    carry: (id: string) =>
      void attempt(async () => {
        await call('work.carry', { environment, id });
        setCarried(true);
      }),
  };
}

/** See {@link useCopies}. */
export type Copies = ReturnType<typeof useCopies>;
