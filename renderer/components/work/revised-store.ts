import type { QueryClient } from '@tanstack/react-query';
import type { Environment } from '../../../shared/environment.ts';
import type { Work, WorkBody } from '../../../shared/model/work.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { call, callKey, failureOf } from '../../lib/calls.ts';

/** Stores one piece of work over the very revision that its page knows. Answers are values, never thrown. */
export type RevisedStore = {
  /** Fails with WORK_CHANGED where another program stored something since. */
  save: (body: WorkBody) => Promise<Result<unknown>>;
  /** The same, and keeps what is replaced as a version. */
  restore: (body: WorkBody) => Promise<Result<unknown>>;
  /** Stores this text over the other one, which stays as a version. */
  replaceOther: (body: WorkBody) => Promise<Result<unknown>>;
  /** Stores the other text again over this one: both stay as versions. The page must reload the work. */
  takeOther: (body: WorkBody) => Promise<Result<unknown>>;
};

/** See {@link RevisedStore}; `work` as the page read it. */
export function createRevisedStore(
  client: QueryClient,
  environment: Environment,
  { id, revision }: Work,
): RevisedStore {
  let known = revision;
  let inFlight = 0;

  const write = async (body: WorkBody, base: number, keep: boolean): Promise<void> => {
    inFlight += 1;
    try {
      const stored = await call('work.save', { environment, id, body, revision: base, keep });
      known = stored.revision;
    } finally {
      inFlight -= 1;
    }
    void client.invalidateQueries({ queryKey: callKey('work.list') });
    if (body.kind === 'report') void client.invalidateQueries({ queryKey: callKey('reports.names') });
  };

  const replace = async (mine: WorkBody): Promise<WorkBody> => {
    const other = await call('work.get', { environment, id });
    await write(mine, other.revision, true);
    return other.body;
  };

  return {
    // A page that goes saves over a save of its own: that one will be stored by then.
    save: (body) => resultOf(write(body, known + inFlight, false)),
    restore: (body) => resultOf(write(body, known + inFlight, true)),
    replaceOther: (body) => resultOf(replace(body)),
    takeOther: (body) => resultOf(replace(body).then((other) => write(other, known, true))),
  };
}

function resultOf(work: Promise<unknown>): Promise<Result<unknown>> {
  return work.then(ok, (error: unknown) => failed(failureOf(error)));
}
