import { failure } from '../../../shared/errors.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Records } from '../../environment/desk.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type WorkHandlers = Pick<Handlers, 'work.list' | 'work.get' | 'work.save' | 'work.remove'>;

/** Drafts, journals and reports as they are typed. */
export function workHandlers(parts: Parts): WorkHandlers {
  const now = (): string => parts.now().toISOString();
  return {
    'work.list': async ({ environment, kind }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(records.value.work.list(kind)) : records;
    },
    'work.get': async ({ environment, id }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const work = records.value.work.get(id);
      return work ? ok(work) : failed(failure('NOT_FOUND'));
    },
    'work.save': async ({ environment, id, body }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const free = untouchedBySends(records.value, id);
      if (!free.ok) return free;
      const updatedAt = now();
      records.value.work.save(id, body, updatedAt);
      return ok({ id, updatedAt });
    },
    'work.remove': async ({ environment, id }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      records.value.work.remove(id, now());
      return ok({});
    },
  };
}

/** What Kiva has, or may have, stays as it was sent; a refused piece of work can be corrected. */
function untouchedBySends({ sends }: Records, workId: string): Result<void> {
  const live = sends.liveOfWork(workId);
  const whole = live.length > 0 && sends.refusedOfWork(workId) === 0;
  return whole ? failed(failure('ALREADY_SENT')) : ok(undefined);
}
