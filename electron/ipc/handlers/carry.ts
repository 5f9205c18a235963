import { failure } from '../../../shared/errors.ts';
import type { Carried } from '../../../shared/model/carried.ts';
import { configSchema } from '../../../shared/model/config.ts';
import type { Photo } from '../../../shared/model/photo.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type CarryHandlers = Pick<Handlers, 'work.carry' | 'work.carried'>;

/**
 * Copies one draft from Stage to Production: picked up in one environment and put down in another by the person, who
 * enters that one in the ordinary way. Held in memory only, so that no store ever reads another environment's.
 */
export function carryHandlers(parts: Parts): CarryHandlers {
  let held: { carried: Carried; photo: Photo | null } | null = null;
  return {
    'work.carry': async ({ environment, id }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const work = records.value.work.get(id);
      if (work?.body.kind !== 'draft') return failed(failure('NOT_FOUND'));
      const { content } = work.body;
      const { photos, cache } = records.value;
      const lists = configSchema.safeParse(cache.read('config')).data ?? null;
      held = { photo: photos.get(content.photoId), carried: { from: environment, content, lists } };
      return ok({});
    },
    'work.carried': async ({ environment }) => {
      if (held === null || held.carried.from === environment) return ok(null);
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const { carried, photo } = held;
      if (photo) records.value.photos.save(photo, parts.now().toISOString());
      held = null;
      return ok(carried);
    },
  };
}
