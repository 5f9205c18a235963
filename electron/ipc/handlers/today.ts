import type { Environment } from '../../../shared/environment.ts';
import type { OutboxLine } from '../../../shared/model/send-search.ts';
import type { Today } from '../../../shared/model/today.ts';
import { ok } from '../../../shared/result.ts';
import { lateBefore } from '../../../shared/rules/late.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import type { Handlers } from '../pipeline.ts';
import { done, type HandlerDeps, withWorkspace } from './deps.ts';
import { outboxOf } from './history.ts';

/** Work that was begun, as much of it as the page names. */
const newestShown = 5;

/** What waits for a person, counted in one place for the page Today and the badges. */
export function todayHandlers(deps: HandlerDeps): Pick<Handlers, 'today.get' | 'today.putAway'> {
  const { settings, now } = deps;
  return {
    'today.get': ({ environment }) =>
      withWorkspace(deps, environment, (open) => {
        const { counts, newest } = open.today.begun(newestShown);
        return ok({
          outbox: countOutbox(outboxOf(open)),
          approvals: open.approvals.waiting().length,
          pa2: open.todo.count(lateBefore(now().getTime())),
          begun: counts,
          newest,
          firstSteps: firstSteps(deps, environment, open),
        });
      }),
    'today.putAway': async () => {
      const { firstSteps: known } = settings.get();
      return done(settings.update({ firstSteps: { ...known, putAway: true } }));
    },
  };
}

function countOutbox(lines: readonly OutboxLine[]): Today['outbox'] {
  const count = (...states: OutboxLine['state'][]): number =>
    lines.filter(({ state }) => states.includes(state)).length;
  return { unknown: count('unknown', 'inDoubt'), refused: count('refused'), paused: count('paused') };
}

/** They are tried out in Practice, where nothing can go wrong. */
function firstSteps(
  { settings }: HandlerDeps,
  environment: Environment,
  { today }: OpenWorkspace,
): Today['firstSteps'] {
  if (environment !== 'practice') return null;
  const { putAway, stage } = settings.get().firstSteps;
  return putAway ? null : { ...today.everAccepted(), stage };
}
