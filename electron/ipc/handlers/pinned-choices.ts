import { type PinnedChoices, pinnedChoicesSchema } from '../../../shared/model/pinned-choices.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

type PinHandlers = Pick<Handlers, 'choices.pinned' | 'choices.savePinned'>;

const cacheName = 'pinnedChoices';

/** Pinned choices of drafts, kept with the data of their environment, whose lists they are of. */
export function pinnedChoiceHandlers(deps: HandlerDeps): PinHandlers {
  return {
    'choices.pinned': ({ environment }) => withWorkspace(deps, environment, (open) => ok(pinnedIn(open))),
    'choices.savePinned': ({ environment, pinned }) =>
      withWorkspace(deps, environment, (open) => {
        open.cache.write(cacheName, pinned, deps.now().toISOString());
        return ok(pinnedIn(open));
      }),
  };
}

function pinnedIn({ cache }: OpenWorkspace): PinnedChoices {
  return pinnedChoicesSchema.safeParse(cache.read(cacheName)).data ?? {};
}
