import type { Progress } from '../../../shared/model/progress.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import { resumeWork } from '../../sending/settle.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

/** Progress of the sends of one piece of work; pause, resume and stop between two requests. */
export function progressHandlers(deps: HandlerDeps): Pick<Handlers, 'sends.progress' | 'sends.control'> {
  return {
    'sends.progress': ({ environment, workId }) =>
      withWorkspace(deps, environment, (open) => ok(progressOf(open, workId))),
    'sends.control': ({ environment, workId, action, pass }) =>
      withWorkspace(deps, environment, (open) => {
        if (action === 'resume') return resumeWork(open, workId, pass);
        const { machine } = open;
        const done = action === 'pause' ? machine.pauseWork(workId) : machine.stopWork(workId);
        return done.ok ? ok({ leftOut: 0 }) : done;
      }),
  };
}

function progressOf({ sends, machine, approvals }: OpenWorkspace, workId: string): Progress {
  const { running, queued, retryAt, trouble } = machine.status(workId);
  const batches = sends.ofWork(workId).filter(({ replacedBy }) => replacedBy === null);
  const waits = batches.some(({ state, stoppedAt }) => state === 'waiting' && stoppedAt === null);
  const paused = waits && !queued;
  const held = approvals.holdsBack(workId);
  return { rows: sends.rowsOfWork(workId), batches, running, paused, held, retryAt, trouble };
}
