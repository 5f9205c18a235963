import { failure } from '../../../shared/errors.ts';
import type { Progress } from '../../../shared/model/progress.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Records } from '../../environment/desk.ts';
import { goOn } from '../../sending/going-on.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

/** Progress of the sends of one piece of work; pause, resume and stop between two requests. */
export function progressHandlers(parts: Parts): Pick<Handlers, 'sends.progress' | 'sends.control'> {
  return {
    'sends.progress': async ({ environment, workId }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(progressOf(records.value, workId)) : records;
    },
    'sends.control': async ({ environment, workId, action }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const { machine, approvals, sends, anchor } = records.value;
      const anchored = action === 'resume' ? await anchor.check() : ok(undefined);
      if (!anchored.ok) return anchored;
      if (action === 'resume' && approvals.holdsBack(workId)) return failed(failure('APPROVAL_NEEDED'));
      if (action === 'resume')
        return goOn(sends, sends.waitingOfWork(workId), () => machine.resumeWork(workId));
      const done = action === 'pause' ? machine.pauseWork(workId) : machine.stopWork(workId);
      return done.ok ? ok({ leftOut: 0 }) : done;
    },
  };
}

function progressOf({ sends, machine }: Records, workId: string): Progress {
  const { running, queued, retryAt, trouble } = machine.status(workId);
  const batches = sends.ofWork(workId).filter(({ replacedBy }) => replacedBy === null);
  const waits = batches.some(({ state, stoppedAt }) => state === 'waiting' && stoppedAt === null);
  return { rows: sends.rowsOfWork(workId), batches, running, paused: waits && !queued, retryAt, trouble };
}
