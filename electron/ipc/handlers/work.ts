import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';
import { localDay } from '../../../shared/rules/dates.ts';
import { samePictureDistance } from '../../../shared/rules/picture-hash.ts';
import { missingOfDraft } from '../../drafts/about-draft.ts';
import { earlierGroupPhoto, earlierPhoto } from '../../drafts/earlier-photo.ts';
import { inSlices } from '../../in-slices.ts';
import { mayAdd, mayChange, mayRemove } from '../../sending/approving.ts';
import { packList } from '../../store/work-body.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

type WorkHandlers = Pick<
  Handlers,
  | 'work.list'
  | 'work.get'
  | 'work.save'
  | 'work.saveMany'
  | 'work.remove'
  | 'work.restore'
  | 'work.versions'
  | 'work.version'
  | 'photos.prepare'
  | 'photos.save'
  | 'photos.get'
  | 'photos.earlier'
  | 'photos.earlierOfGroup'
>;

/** Drafts, journals and reports as they are typed. */
export function workHandlers(deps: HandlerDeps): WorkHandlers {
  const now = (): string => deps.now().toISOString();
  return {
    'work.list': ({ environment, kind }) =>
      withWorkspace(deps, environment, ({ work }) => ok(work.list(kind))),
    'work.get': ({ environment, id }) =>
      withWorkspace(deps, environment, async ({ work }) => {
        const found = await inSlices(work.get(id));
        return found ? ok(found) : failed(failure('NOT_FOUND'));
      }),
    'work.save': ({ environment, id, body, revision: base, keep }) =>
      withWorkspace(deps, environment, async (open) => {
        const packed = await packList(body);
        const free = mayChange(open, id);
        if (!free.ok) return free;
        const updatedAt = now();
        const missing = missingOfDraft(id, body, open, deps.now());
        const revision = open.work.save({ id, body, packed, missing, base, keep }, updatedAt);
        return revision === null ? failed(failure('WORK_CHANGED')) : ok({ id, updatedAt, revision });
      }),
    'work.saveMany': ({ environment, works }) =>
      withWorkspace(deps, environment, (open) => {
        const free = mayAdd(
          open,
          works.map(({ id }) => id),
        );
        if (!free.ok) return free;
        const at = deps.now();
        const isSaved = open.work.saveAll(
          works.map(({ id, body }) => ({ id, body, missing: missingOfDraft(id, body, open, at), base: 0 })),
          at.toISOString(),
        );
        return isSaved ? ok({}) : failed(failure('WORK_CHANGED'));
      }),
    'work.remove': ({ environment, id }) =>
      withWorkspace(deps, environment, (open) => {
        const free = mayRemove(open, id);
        if (!free.ok) return free;
        open.work.remove(id, now());
        return ok({});
      }),
    'work.restore': ({ environment, id }) =>
      withWorkspace(deps, environment, ({ work }) =>
        work.restore(id) ? ok({}) : failed(failure('NOT_FOUND')),
      ),
    'work.versions': ({ environment, id }) =>
      withWorkspace(deps, environment, ({ work }) => ok(work.versions(id))),
    'work.version': ({ environment, id, version }) =>
      withWorkspace(deps, environment, async ({ work }) => {
        const body = await inSlices(work.version(id, version));
        return body ? ok(body) : failed(failure('NOT_FOUND'));
      }),
    'photos.prepare': async ({ bytes, options }, { signal }) =>
      ok(await deps.preparePhoto(bytes, options, signal)),
    'photos.save': ({ environment, workId, photo }) =>
      withWorkspace(deps, environment, ({ photos }) => {
        const photoId = photos.save(photo, now());
        if (!photoId.ok) return photoId;
        const usedBefore = photos.similar(photo.hash, samePictureDistance, workId);
        return ok({ photoId: photoId.value, usedBefore });
      }),
    'photos.get': ({ environment, photoId }) =>
      withWorkspace(deps, environment, ({ photos }) => {
        const photo = photos.get(photoId);
        return photo ? ok(photo) : failed(failure('NOT_FOUND'));
      }),
    'photos.earlier': ({ environment, ...borrower }) =>
      withWorkspace(deps, environment, ({ photos }) =>
        ok(earlierPhoto(photos, borrower, localDay(deps.now()))),
      ),
    'photos.earlierOfGroup': ({ environment, ...group }) =>
      withWorkspace(deps, environment, ({ photos }) =>
        ok(earlierGroupPhoto(photos, group, localDay(deps.now()))),
      ),
  };
}
