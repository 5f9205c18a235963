import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkBody } from '../../../../shared/model/work.ts';
import type { Failure } from '../../../../shared/result.ts';
import { changeDraft, type DraftChanges } from '../../../../shared/rules/draft-changes.ts';
import type { PlanProblem } from '../../../../shared/rules/schedule-plan.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call, failureOf } from '../../../lib/calls.ts';

/** A draft as it was, over the revision that replaced it. */
type Before = { id: string; body: WorkBody; revision: number };

/** What was set in several drafts: how they were before, and which got no schedule. */
type SetResult = { before: readonly Before[]; unbuilt: readonly PlanProblem[][]; isUndone: boolean };

/** Sets fields in stored drafts, one after the other; what is open nowhere else is replaced, and can be put back. */
export function useSetFor() {
  const environment = useEnvironment();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [result, setResult] = useState<SetResult | null>(null);

  const save = async ({ id, body, revision }: Before) =>
    (await call('work.save', { environment, id, body, revision, keep: true })).revision;
  const attempt = async (act: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    try {
      await act();
      return true;
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: ['work.list'] });
    }
  };
  return {
    busy,
    failure,
    result,
    forget: () => setResult(null),
    set: (ids: readonly string[], changes: DraftChanges) =>
      attempt(async () => {
        const before: Before[] = [];
        const unbuilt: PlanProblem[][] = [];
        try {
          for (const id of ids) {
            const { body, revision } = await call('work.get', { environment, id });
            if (body.kind !== 'draft') continue;
            const { draft, problems } = changeDraft(body.content, changes);
            const saved = await save({ id, body: { kind: 'draft', content: draft }, revision });
            before.push({ id, body, revision: saved });
            if (problems.length > 0) unbuilt.push(problems);
          }
        } finally {
          // What was set before one failed can be put back too.
          setResult({ before, unbuilt, isUndone: false });
        }
      }),
    /** Puts back what stood there; a draft that was changed since stays, and the failure says so. */
    undo: () =>
      attempt(async () => {
        for (const each of result?.before ?? []) await save(each);
        if (result) setResult({ ...result, isUndone: true });
      }),
  };
}

/** See {@link useSetFor}. */
export type SetFor = ReturnType<typeof useSetFor>;
