import type { EarlierPhoto } from '../../shared/model/photo.ts';
import { localDay } from '../../shared/rules/dates.ts';
import { photoReuse } from '../../shared/rules/photo-reuse.ts';
import type { PhotoRepository } from '../store/photos.ts';

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
