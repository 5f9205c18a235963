import { failure } from '../../../shared/errors.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { countMissing } from '../../../shared/rules/draft-findings.ts';
import { samePictureDistance } from '../../../shared/rules/picture-hash.ts';
import type { Records } from '../../environment/desk.ts';
import { packList } from '../../store/work-body.ts';
import type { Handlers } from '../pipeline.ts';
import { aboutDraft } from './about-draft.ts';
import { unlocked } from './approving.ts';
import type { Parts } from './parts.ts';

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
  | 'photos.save'
  | 'photos.get'
>;

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
    'work.save': async ({ environment, id, body, revision: base, keep }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const packed = await packList(body);
      const free = mayChange(records.value, id);
      if (!free.ok) return free;
      const updatedAt = now();
      const missing = missingIn(id, body, records.value, parts.now());
      const revision = records.value.work.save({ id, body, packed, missing, base, keep }, updatedAt);
      return revision === null ? failed(failure('WORK_CHANGED')) : ok({ id, updatedAt, revision });
    },
    'work.saveMany': async ({ environment, works }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const { work, sends } = records.value;
      if (works.some(({ id }) => sends.liveOfWork(id).length > 0)) return failed(failure('ALREADY_SENT'));
      if (works.some(({ id }) => !unlocked(records.value, id).ok)) return failed(failure('REPORT_LOCKED'));
      const at = parts.now();
      const isSaved = work.saveAll(
        works.map(({ id, body }) => ({ id, body, missing: missingIn(id, body, records.value, at), base: 0 })),
        at.toISOString(),
      );
      return isSaved ? ok({}) : failed(failure('WORK_CHANGED'));
    },
    'work.remove': async ({ environment, id }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const free = unlocked(records.value, id);
      if (!free.ok) return free;
      records.value.work.remove(id, now());
      return ok({});
    },
    'work.restore': async ({ environment, id }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      return records.value.work.restore(id) ? ok({}) : failed(failure('NOT_FOUND'));
    },
    'work.versions': async ({ environment, id }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(records.value.work.versions(id)) : records;
    },
    'work.version': async ({ environment, id, version }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const body = records.value.work.version(id, version);
      return body ? ok(body) : failed(failure('NOT_FOUND'));
    },
    'photos.save': async ({ environment, workId, photo }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const photoId = records.value.photos.save(photo, now());
      if (!photoId.ok) return photoId;
      const usedBefore = records.value.photos.similar(photo.hash, samePictureDistance, workId);
      return ok({ photoId: photoId.value, usedBefore });
    },
    'photos.get': async ({ environment, photoId }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const photo = records.value.photos.get(photoId);
      return photo ? ok(photo) : failed(failure('NOT_FOUND'));
    },
  };
}

/** How much PA2 would still ask for; only drafts are ever incomplete. Other drafts do not matter to that. */
function missingIn(id: string, body: WorkBody, records: Records, now: Date): number | null {
  if (body.kind !== 'draft') return null;
  const { checks } = aboutDraft(id, body, records, now, new Map(), []);
  return countMissing(body.content, checks);
}

/** What Kiva has, or may have, stays as it was sent, and what is locked as it was locked; a refused piece of work can be corrected. */
function mayChange(records: Records, workId: string): Result<void> {
  const live = records.sends.liveOfWork(workId);
  const whole = live.length > 0 && records.sends.refusedOfWork(workId) === 0;
  return whole ? failed(failure('ALREADY_SENT')) : unlocked(records, workId);
}
