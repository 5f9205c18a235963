import { failure } from '../../../shared/errors.ts';
import type { CarriedDraft } from '../../../shared/model/carried.ts';
import { configSchema } from '../../../shared/model/config.ts';
import type { Photo } from '../../../shared/model/photo.ts';
import { failed, ok } from '../../../shared/result.ts';
import { inSlices } from '../../in-slices.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

type CarryHandlers = Pick<Handlers, 'work.carry' | 'work.carried'>;

/**
 * Copies one draft from Stage to Production: picked up in one environment and put down in another by the person, who
 * enters that one in the ordinary way. Held in memory only, so that no store ever reads another environment's.
 */
export function carryHandlers(deps: HandlerDeps): CarryHandlers {
  let held: { carried: CarriedDraft; photo: Photo | null } | null = null;
  return {
    'work.carry': ({ environment, id }) =>
      withWorkspace(deps, environment, async ({ work, photos, cache }) => {
        const draft = await inSlices(work.get(id));
        if (draft?.body.kind !== 'draft') return failed(failure('NOT_FOUND'));
        const { content } = draft.body;
        const lists = configSchema.safeParse(cache.read('config')).data ?? null;
        held = { photo: photos.get(content.photoId), carried: { from: environment, content, lists } };
        return ok({});
      }),
    'work.carried': async ({ environment }) => {
      if (held === null || held.carried.from === environment) return ok(null);
      const { carried, photo } = held;
      return withWorkspace(deps, environment, ({ photos }) => {
        if (photo) photos.save(photo, deps.now().toISOString());
        held = null;
        return ok(carried);
      });
    },
  };
}
