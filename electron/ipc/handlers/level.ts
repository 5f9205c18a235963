import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import type { Person, PinProof } from '../../../shared/model/approval.ts';
import type { Safeguards } from '../../../shared/model/level.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { isLowerLevel } from '../../../shared/rules/level.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import type { Handlers } from '../pipeline.ts';
import { appState, type HandlerDeps, withWorkspace } from './deps.ts';

type LevelHandlers = Pick<Handlers, 'level.get' | 'level.save' | 'level.pass' | 'lock.close' | 'lock.open'>;

/** How carefully an environment sends, and the lock of the program. */
export function levelHandlers(deps: HandlerDeps): LevelHandlers {
  const now = (): string => deps.now().toISOString();
  /** Whose PIN is given sits at the desk from then on. */
  const seated = async ({ authority, audit }: OpenWorkspace, by: PinProof): Promise<Result<Person>> => {
    const person = await authority.check(by);
    if (person.ok) audit.seat(person.value.name, now());
    return person;
  };
  const answerState = (done: Result<void>) => (done.ok ? ok(appState(deps)) : done);
  return {
    'level.get': ({ environment }) =>
      withWorkspace(deps, environment, ({ safeguards }) => ok(safeguards.get())),
    'level.save': ({ environment, by, level, countAbove }) =>
      withWorkspace(deps, environment, async (open) => {
        const { safeguards, passes } = open;
        const change = { ...(level && { level }), ...(countAbove !== undefined && { countAbove }) };
        const may = mayChange(open, environment, { ...safeguards.get(), ...change });
        if (may === 'nobodyHasPin') return failed(failure('NOBODY_HAS_PIN'));
        if (may === 'byPin') {
          const person = by ? await seated(open, by) : failed(failure('PASS_NEEDED'));
          if (!person.ok) return person;
        }
        safeguards.set({ ...safeguards.get(), ...change }, now());
        passes.clear();
        return ok(safeguards.get());
      }),
    'level.pass': ({ environment, by, starts }) =>
      withWorkspace(deps, environment, async (open) => {
        const person = await seated(open, by);
        return person.ok ? ok({ pass: open.passes.issue(starts) }) : person;
      }),
    'lock.close': async () => answerState(await deps.screenLock.close()),
    'lock.open': async ({ by }) => answerState(await deps.screenLock.open(by)),
  };
}

/** In Production less care takes a PIN; where nobody has one, nobody could give it. */
function mayChange(
  { safeguards, approvals }: OpenWorkspace,
  environment: Environment,
  next: Safeguards,
): 'freely' | 'byPin' | 'nobodyHasPin' {
  const hasPeople = approvals.people().length > 0;
  if (next.level === 'pin' && !hasPeople) return 'nobodyHasPin';
  const isLower = isLowerLevel(safeguards.get().level, next.level);
  return environment === 'production' && isLower && hasPeople ? 'byPin' : 'freely';
}
