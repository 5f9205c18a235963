import { configSchema } from '../../shared/model/config.ts';
import type { WorkBody } from '../../shared/model/work.ts';
import { localDay } from '../../shared/rules/dates.ts';
import { countMissing, type DraftContext, type PhotoNote } from '../../shared/rules/draft-findings.ts';
import { loanIdsOf } from '../../shared/rules/draft-payload.ts';
import { samePictureDistance } from '../../shared/rules/picture-hash.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { Repositories } from '../store/repositories.ts';
import type { SameLoan } from '../store/work.ts';

/** What a draft is looked at with: its photo, the other drafts, the partner's lists. Nothing of it for other work. */
export type AboutDraft = { photo: string | null; checks: DraftContext; sameLoan: SameLoan[] };

/** Gathers {@link AboutDraft} from the store alone, so that it works without a line. `others` costs a look at every draft. */
export function aboutDraft(
  workId: string,
  body: WorkBody,
  repositories: Repositories,
  now: Date,
  kivaLoans: KivaLoans,
  others: readonly SameLoan[] = repositories.work.otherLoans(workId),
): AboutDraft {
  const today = localDay(now);
  if (body.kind !== 'draft')
    return { photo: null, sameLoan: [], checks: { today, otherLoanIds: new Set(), hasPhoto: false } };
  const { photos, cache } = repositories;
  const own = new Set(loanIdsOf(body.content));
  const photo = body.content.photoId === '' ? null : photos.get(body.content.photoId);
  const rates = cache.read('rates') as Record<string, string> | null;
  return {
    photo: photo?.dataUri ?? null,
    sameLoan: others.filter(({ loanId }) => own.has(loanId)),
    checks: {
      today,
      otherLoanIds: new Set(others.map(({ loanId }) => loanId)),
      kivaLoans,
      usdRate: rates?.[body.content.currency] ?? null,
      choices: configSchema.safeParse(cache.read('config')).data ?? null,
      hasPhoto: photo !== null,
      photoNotes: photo ? [...notesOf(photo.warnings), ...usedBefore(repositories, photo.hash, workId)] : [],
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
  const { checks } = aboutDraft(workId, body, repositories, now, new Map(), []);
  return countMissing(body.content, checks);
}

/** Kiva's own loans that have a loan id of this draft, as the local copy knows them; none for other work. */
export async function kivaLoansOf(body: WorkBody, { portfolio }: Repositories): Promise<KivaLoans> {
  if (body.kind !== 'draft') return new Map();
  const found = await portfolio.byLoanIds(loanIdsOf(body.content));
  return new Map(
    found.map(({ loanId, name, status }) => [
      cleanId(loanId ?? ''),
      { name: name ?? '', status: status ?? '' },
    ]),
  );
}

type KivaLoans = NonNullable<DraftContext['kivaLoans']>;

function notesOf(warnings: readonly string[]): PhotoNote[] {
  return [
    ...(warnings.includes('portrait') ? [{ rule: 'photoPortrait' as const }] : []),
    ...(warnings.includes('small') ? [{ rule: 'photoSmall' as const }] : []),
  ];
}

function usedBefore({ photos }: Repositories, hash: string, workId: string): PhotoNote[] {
  const [use] = photos.similar(hash, samePictureDistance, workId);
  return use ? [{ rule: 'photoUsedBefore', values: { title: use.title } }] : [];
}
