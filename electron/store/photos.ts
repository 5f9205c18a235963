import { createHash } from 'node:crypto';
import { failure } from '../../shared/errors.ts';
import type { Member } from '../../shared/model/draft.ts';
import { largestPhoto, type Photo, type PhotoUse, photoUriStart } from '../../shared/model/photo.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { isJpeg, jpegSize, metadataSegments } from '../../shared/rules/jpeg.ts';
import { hashDistance } from '../../shared/rules/picture-hash.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { Store } from './database.ts';
import { ofOurPartner } from './portfolio-own.ts';

/** A borrower's loan with a photo, sent at that moment (ISO 8601). */
export type BorrowerPhoto = { workId: string; photoId: string; sentAt: string };

/** A group's loan with a photo: its own client id, and those of the members who are in the photo, as typed. */
export type GroupPhoto = BorrowerPhoto & { groupClientId: string; inPhoto: string[] };

/** The photos of drafts. */
export type PhotoRepository = {
  /** Stores a photo and returns its id. BAD_INPUT if it is not a JPEG, too large, or has metadata. */
  save: (photo: Pick<Photo, 'dataUri' | 'hash' | 'warnings'>, now: string) => Result<string>;
  get: (id: string) => Photo | null;
  /**
   * Finds uses of pictures whose hash differs in at most `maxDistance` bits, most similar first. Includes deleted drafts
   * that were sent, but not the draft `exceptWork`.
   */
  similar: (hash: string, maxDistance: number, exceptWork?: string) => PhotoUse[];
  /** The sent individual loans with the photo of this borrower's last one, first one first, but for `exceptWork`. */
  usesOfBorrower: (clientId: string, exceptWork: string) => BorrowerPhoto[];
  /** The sent group loans with a photo, first one first, but for `exceptWork`. */
  usesOfGroups: (exceptWork: string) => GroupPhoto[];
};

/** See {@link PhotoRepository}. */
export function photoRepository(store: Store): PhotoRepository {
  return {
    save: ({ dataUri, hash, warnings }, now) => {
      const bytes = plainJpeg(dataUri);
      const size = bytes && jpegSize(bytes);
      if (!size) return failed(failure('BAD_INPUT', { message: 'not a JPEG without metadata' }));
      const id = createHash('sha256').update(bytes).digest('hex');
      store
        .prepare('INSERT OR IGNORE INTO photos VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
        .run(id, dataUri, bytes.length, size.width, size.height, hash, JSON.stringify(warnings), now);
      return ok(id);
    },
    get: (id) => toPhoto(store.prepare('SELECT * FROM photos WHERE id = ?').get(id) as Row | undefined),
    similar: (hash, maxDistance, exceptWork = '') =>
      closest(store, hash, maxDistance).flatMap((photo) => usesOf(store, photo, exceptWork)),
    usesOfBorrower: (clientId, exceptWork) => usesOfBorrower(store, clientId, exceptWork),
    usesOfGroups: (exceptWork) => usesOfGroups(store, exceptWork),
  };
}

/**
 * The bytes of a data URI, or null if they may not be sent. The page has removed the metadata; this check ensures that no
 * location, name or time goes to Kiva inside a picture.
 */
function plainJpeg(dataUri: string): Buffer | null {
  if (!dataUri.startsWith(photoUriStart)) return null;
  const base64 = dataUri.slice(photoUriStart.length);
  const bytes = Buffer.from(base64, 'base64');
  const exact = bytes.toString('base64') === base64;
  const plain = exact && isJpeg(bytes) && metadataSegments(bytes).length === 0;
  return plain && bytes.length <= largestPhoto ? bytes : null;
}

type Row = Omit<Photo, 'dataUri' | 'warnings'> & { data: string; warnings: string };

function toPhoto(row: Row | undefined): Photo | null {
  if (!row) return null;
  const { data, bytes, width, height, hash, warnings } = row;
  return { dataUri: data, bytes, width, height, hash, warnings: JSON.parse(warnings) };
}

type Near = { id: string; distance: number };

function closest(store: Store, hash: string, maxDistance: number): Near[] {
  const rows = store.prepare('SELECT id, hash FROM photos').all() as { id: string; hash: string }[];
  return rows
    .map((row) => ({ id: row.id, distance: hashDistance(hash, row.hash) }))
    .filter(({ distance }) => distance <= maxDistance)
    .sort((one, other) => one.distance - other.distance);
}

function usesOf(store: Store, { id, distance }: Near, exceptWork: string): PhotoUse[] {
  const rows = store
    .prepare(
      `SELECT id AS workId, title, subtitle, updated_at AS updatedAt,
         (SELECT MAX(sent_at) FROM sends WHERE work_id = work.id AND state <> 'refused') AS sentAt
       FROM work WHERE kind = 'draft' AND json_extract(body, '$.photoId') = ? AND id <> ? AND apart_of IS NULL
         AND (removed_at IS NULL OR sentAt IS NOT NULL) ORDER BY updated_at DESC`,
    )
    .all(id, exceptWork) as Omit<PhotoUse, 'photoId' | 'distance'>[];
  return rows.map((use) => ({ photoId: id, distance, ...use }));
}

/** Takes the work that does not count. The same ids of another partner are of other people. */
const isSentWithPhoto = `w.kind = 'draft' AND w.id <> ? AND w.body ->> '$.photoId' <> ''
  AND s.state IN ('sending', 'unknown', 'accepted') AND s.sent_at IS NOT NULL AND ${ofOurPartner}`;

function usesOfBorrower(store: Store, clientId: string, exceptWork: string): BorrowerPhoto[] {
  const borrower = cleanId(clientId);
  if (borrower === '') return [];
  const rows = store
    .prepare(
      `SELECT w.id AS workId, w.body ->> '$.photoId' AS photoId, w.body ->> '$.members[0].clientId' AS clientId,
         MIN(s.sent_at) AS sentAt
       FROM work w JOIN sends s ON s.work_id = w.id
       WHERE w.body ->> '$.loanType' = 'individual' AND ${isSentWithPhoto} GROUP BY w.id ORDER BY sentAt`,
    )
    .all(exceptWork) as (BorrowerPhoto & { clientId: string })[];
  const own = rows.filter((row) => cleanId(row.clientId) === borrower);
  const last = own.at(-1)?.photoId;
  return own
    .filter(({ photoId }) => photoId === last)
    .map(({ workId, photoId, sentAt }) => ({ workId, photoId, sentAt }));
}

type GroupRow = BorrowerPhoto & { groupClientId: string; members: string };

function usesOfGroups(store: Store, exceptWork: string): GroupPhoto[] {
  const rows = store
    .prepare(
      `SELECT w.id AS workId, w.body ->> '$.photoId' AS photoId, w.body ->> '$.groupClientId' AS groupClientId,
         w.body -> '$.members' AS members, MIN(s.sent_at) AS sentAt
       FROM work w JOIN sends s ON s.work_id = w.id
       WHERE w.body ->> '$.loanType' = 'group' AND ${isSentWithPhoto} GROUP BY w.id ORDER BY sentAt`,
    )
    .all(exceptWork) as GroupRow[];
  return rows.map(({ members, ...use }) => ({
    ...use,
    inPhoto: (JSON.parse(members) as Pick<Member, 'clientId' | 'notPictured'>[])
      .filter(({ notPictured }) => !notPictured)
      .map(({ clientId }) => clientId),
  }));
}
