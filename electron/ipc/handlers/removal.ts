import { productionWord } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import type { PinProof } from '../../../shared/model/approval.ts';
import type { Inventory } from '../../../shared/model/removal.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import { listAside } from '../../store/old-copies.ts';
import { storeFile } from '../../store/open.ts';
import type { Handlers } from '../pipeline.ts';
import { done, type HandlerDeps, withWorkspace } from './deps.ts';
import { outboxOf } from './history.ts';

type RemovalHandlers = Pick<Handlers, 'removal.inventory' | 'removal.remove'>;

/** Removes everything of an environment from this computer, as a person says who saw what goes. */
export function removalHandlers(deps: HandlerDeps): RemovalHandlers {
  return {
    'removal.inventory': ({ environment }) =>
      withWorkspace(deps, environment, (open) =>
        ok({
          ...open.inventory(),
          loans: open.portfolio.newest()?.loans ?? 0,
          aside: listAside(storeFile(deps.folder, environment)).length,
          waits: outboxOf(open).length,
          pin: pinFor(open),
        }),
      ),
    'removal.remove': ({ environment, waits, word, by }) =>
      withWorkspace(deps, environment, async (open) => {
        // Practice is made up, and begins anew by itself.
        if (environment === 'practice') return failed(failure('BAD_INPUT'));
        if (environment === 'production' && word !== productionWord)
          return failed(failure('CONFIRMATION_WRONG'));
        const allowed = await mayRemove(open, by);
        if (!allowed.ok) return allowed;
        const removed = await deps
          .workspace(environment)
          .removeAll((now) =>
            outboxOf(now).length === waits ? ok(undefined) : failed(failure('OUTBOX_CHANGED')),
          );
        return done(removed);
      }),
  };
}

/** It ends the rule of two people and the level with all else, so it takes the PIN that they take. */
function pinFor({ approvals }: OpenWorkspace): Inventory['pin'] {
  if (approvals.rule().on) return 'approver';
  return approvals.people().length > 0 ? 'anybody' : 'nobody';
}

async function mayRemove(open: OpenWorkspace, by: PinProof | undefined): Promise<Result<void>> {
  const pin = pinFor(open);
  if (pin === 'nobody') return ok(undefined);
  if (!by) return failed(failure('PIN_NEEDED'));
  const checked = await (pin === 'approver' ? open.authority.checkApprover(by) : open.authority.check(by));
  return checked.ok ? ok(undefined) : checked;
}
