import { configSchema } from '../../shared/model/config.ts';
import type { DraftContent } from '../../shared/model/draft.ts';
import type { LoanAtKiva } from '../../shared/model/review.ts';
import type { Work, WorkBody } from '../../shared/model/work.ts';
import { localDay } from '../../shared/rules/dates.ts';
import { countMissing, type DraftContext, type PhotoNote } from '../../shared/rules/draft-findings.ts';
import { loanIdsOf } from '../../shared/rules/draft-payload.ts';
import { loanIdsInRequest } from '../../shared/rules/kinds/draft.ts';
import { itemsInRequest } from '../../shared/rules/kinds/requests.ts';
import { loansAtKiva } from '../../shared/rules/loans-at-kiva.ts';
import { samePictureDistance } from '../../shared/rules/picture-hash.ts';
import type { Repositories } from '../store/repositories.ts';
import type { SameLoan } from '../store/work.ts';
import { worksToReuse } from './earlier-photo.ts';

/** What a draft is looked at with: its photo, the other drafts, the partner's lists. Nothing of it for other work. */
export type AboutDraft = {
  photo: string | null;
  checks: DraftContext;
  sameLoan: SameLoan[];
  loansAtKiva: readonly LoanAtKiva[];
};

/** Gathers {@link AboutDraft} from the store alone, so that it works without a line. `others` costs a look at every draft. */
export function aboutDraft(
  workId: string,
  body: WorkBody,
  repositories: Repositories,
  now: Date,
  atKiva: readonly LoanAtKiva[],
  others: readonly SameLoan[] = repositories.work.otherLoans(workId),
): AboutDraft {
  const today = localDay(now);
  if (body.kind !== 'draft')
    return {
      ...{ photo: null, sameLoan: [], loansAtKiva: [] },
      checks: { today, otherLoanIds: new Set(), hasPhoto: false },
    };
  const { photos, cache } = repositories;
  const own = new Set(loanIdsOf(body.content));
  const photo = body.content.photoId === '' ? null : photos.get(body.content.photoId);
  const rates = cache.read('rates') as Record<string, string> | null;
  return {
    photo: photo?.dataUri ?? null,
    sameLoan: others.filter(({ loanId }) => own.has(loanId)),
    loansAtKiva: atKiva,
    checks: {
      today,
      otherLoanIds: new Set(others.map(({ loanId }) => loanId)),
      loansAtKiva: atKiva,
      usdRate: rates?.[body.content.currency] ?? null,
      choices: configSchema.safeParse(cache.read('config')).data ?? null,
      hasPhoto: photo !== null,
      photoNotes: photo
        ? [
            ...notesOf(photo.warnings),
            ...usedBefore(repositories, photo.hash, { workId, draft: body.content, today }),
          ]
        : [],
    },
  };
}

/** How much PA2 would still ask for of a draft, whatever other drafts hold; null for other work, which is never incomplete. */
export function missingOfDraft(
  workId: string,
  body: WorkBody,
  repositories: Repositories,
  now: Date,
): number | null {
  if (body.kind !== 'draft') return null;
  const { checks } = aboutDraft(workId, body, repositories, now, [], []);
  return countMissing(body.content, checks);
}

/** The loans that the local copy knows with a loan id of this draft, but for its own; none for other work. */
export async function findLoansAtKiva(
  { id, body }: Pick<Work, 'id' | 'body'>,
  partnerId: string,
  { portfolio, sends }: Pick<Repositories, 'portfolio' | 'sends'>,
): Promise<LoanAtKiva[]> {
  if (body.kind !== 'draft') return [];
  const listed = await portfolio.byLoanIds(loanIdsOf(body.content));
  if (listed.length === 0) return [];
  const sent = sends.sentRequests(id, partnerId).flatMap((request) => itemsInRequest('draft', request));
  return loansAtKiva(body.content, listed, new Set(sent.flatMap(loanIdsInRequest)));
}

function notesOf(warnings: readonly string[]): PhotoNote[] {
  return [
    ...(warnings.includes('portrait') ? [{ rule: 'photoPortrait' as const }] : []),
    ...(warnings.includes('small') ? [{ rule: 'photoSmall' as const }] : []),
  ];
}

/** The first draft with this picture, unless it is of the same borrower or group, whose photo may be used again. */
function usedBefore(
  { photos }: Repositories,
  hash: string,
  { workId, draft, today }: { workId: string; draft: DraftContent; today: string },
): PhotoNote[] {
  // Saving asks this at each pause in typing: the borrower's loans are read only where the picture was used at all.
  const uses = photos.similar(hash, samePictureDistance, workId);
  if (uses.length === 0) return [];
  const allowed = worksToReuse(photos, { draft, workId, today });
  const use = uses.find((each) => !allowed.includes(each.workId));
  return use ? [{ rule: 'photoUsedBefore', values: { title: use.title } }] : [];
}
