import type { DraftContent } from '../../shared/model/draft.ts';
import type { EarlierGroupPhoto, EarlierPhoto } from '../../shared/model/photo.ts';
import { localDay } from '../../shared/rules/dates.ts';
import { sentMembers } from '../../shared/rules/draft-payload.ts';
import { groupPhotoReuse, photoReuse } from '../../shared/rules/photo-reuse.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { GroupPhoto, PhotoRepository } from '../store/photos.ts';

type Borrower = { clientId: string; workId: string };

/** The photo of a borrower's last loan, and the works that were sent with it; null if there is none. */
export function earlierPhoto(
  photos: Pick<PhotoRepository, 'usesOfBorrower'>,
  { clientId, workId }: Borrower,
  today: string,
): (EarlierPhoto & { workIds: string[] }) | null {
  const uses = photos.usesOfBorrower(clientId, workId);
  const [first] = uses;
  if (!first) return null;
  return {
    photoId: first.photoId,
    firstSentAt: first.sentAt,
    reuse: photoReuse(
      uses.map(({ sentAt }) => localDay(new Date(sentAt))),
      today,
    ),
    workIds: uses.map((use) => use.workId),
  };
}

/** A group as it is now: its own client id, and those of its members; empty where there is none. */
export type GroupNow = { groupClientId: string; clientIds: readonly string[]; workId: string };

/** Group photos with fewer of the present members, in percent, are of another group, unless it has the same client id. */
const sameGroup = 50;

/**
 * The photo of the group's last loan, and the works that were sent with it; null if there is none. Groups change their names and
 * seldom have ids, so the last loan is the newest that has most of the present members in its photo, or the group's client id.
 */
export function earlierGroupPhoto(
  photos: Pick<PhotoRepository, 'usesOfGroups'>,
  { groupClientId, clientIds, workId }: GroupNow,
  today: string,
): (EarlierGroupPhoto & { workIds: string[] }) | null {
  const present = clientIds.map(cleanId);
  const group = cleanId(groupClientId);
  const uses = photos.usesOfGroups(workId);
  const countIn = ({ inPhoto }: GroupPhoto): number => {
    const pictured = new Set(inPhoto.map(cleanId));
    return present.filter((id) => id !== '' && pictured.has(id)).length;
  };
  const isOfGroup = (use: GroupPhoto): boolean => {
    const count = countIn(use);
    const hasSameId = group !== '' && cleanId(use.groupClientId) === group;
    return count > 0 && (hasSameId || count * 100 >= present.length * sameGroup);
  };
  const last = uses.findLast(isOfGroup);
  if (!last) return null;
  const same = uses.filter(({ photoId }) => photoId === last.photoId);
  const [first = last] = same;
  const share = { count: countIn(last), members: present.length };
  return {
    photoId: last.photoId,
    firstSentAt: first.sentAt,
    inPhoto: last.inPhoto.map(cleanId).filter((id) => id !== ''),
    ...share,
    reuse: groupPhotoReuse(share, localDay(new Date(first.sentAt)), today),
    workIds: same.map((use) => use.workId),
  };
}

/** The works whose photo a draft may use again: of the borrower's last loan, or of the group's. */
export function worksToReuse(
  photos: Pick<PhotoRepository, 'usesOfBorrower' | 'usesOfGroups'>,
  { draft, workId, today }: { draft: DraftContent; workId: string; today: string },
): readonly string[] {
  const members = sentMembers(draft).map(({ value }) => value.clientId);
  const earlier =
    draft.loanType === 'individual'
      ? earlierPhoto(photos, { clientId: members[0] ?? '', workId }, today)
      : earlierGroupPhoto(photos, { groupClientId: draft.groupClientId, clientIds: members, workId }, today);
  return earlier?.reuse === 'allowed' ? earlier.workIds : [];
}
