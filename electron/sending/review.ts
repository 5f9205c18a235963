import { createHash, randomUUID } from 'node:crypto';
import type { ReportFacts } from '../../shared/model/report-facts.ts';
import type { ReportReview } from '../../shared/model/report-review.ts';
import type { Reporting } from '../../shared/model/reporting.ts';
import type { LoanAtKiva, Review } from '../../shared/model/review.ts';
import type { Work } from '../../shared/model/work.ts';
import { currencySumsInSteps } from '../../shared/rules/currency-sums.ts';
import type { DraftContext } from '../../shared/rules/draft-findings.ts';
import { checkWork, itemsInSteps, kindOf } from '../../shared/rules/kinds/kinds.ts';
import { batchesInSteps, type RequestBatch } from '../../shared/rules/kinds/requests.ts';
import type { RequestItem, WorkMonth } from '../../shared/rules/kinds/send-kind.ts';
import { isDecimal } from '../../shared/rules/money.ts';
import { makeMonthNames } from '../../shared/rules/month-names.ts';
import { reportReview } from '../../shared/rules/report/review.ts';
import { mapInSteps, type Steps } from '../../shared/rules/steps.ts';
import { textToSeal } from '../../shared/rules/stored-body.ts';
import { fingerprintOf, sha256 } from '../store/fingerprint.ts';
import type { NewSend, Standing } from '../store/send-types.ts';
import type { SendRepository } from '../store/sends.ts';
import { withoutPhoto } from '../store/without-photo.ts';
import type { SameLoan } from '../store/work.ts';
import { compareWithSent, type EarlierSend, type LaterMonth } from './sent-before.ts';

/** The inputs of a plan besides the work itself. */
export type PlanContext = {
  sends: SendRepository;
  partnerId: string;
  journalsBody: 'wrapped' | 'array';
  reporting: Reporting;
  isProduction: boolean;
  /** What a report is compared with; null for other kinds. */
  facts: ReportFacts | null;
  /** The latest reported month before the report's own. */
  previous: ReportReview['previous'];
  /** The moment of the review, ISO 8601. */
  now: string;
  /** A draft's photo as a data URI; null for other kinds. */
  photo: string | null;
  checks: DraftContext;
  sameLoan: SameLoan[];
  loansAtKiva: readonly LoanAtKiva[];
  /** Loan ids with a journal that is waiting, in flight or unknown. */
  openJournals: readonly string[];
};

/**
 * The requests for a piece of work: `fresh` for new items, `all` for all items, and `alreadySent` for items that were sent
 * or are waiting. `later` are rows that would overwrite a later month with an earlier one. `stays` are rows of earlier
 * requests that are unchanged in the work.
 */
export type Plan = {
  fresh: RequestBatch[];
  all: RequestBatch[];
  alreadySent: EarlierSend[];
  later: LaterMonth[];
  stays: ReadonlySet<string>;
  digest: string;
};

/** Plans the requests. Items that Kiva has or may have, or that are waiting, are not in `fresh`. */
export function* planOf(work: Work, context: PlanContext): Steps<Plan> {
  const { sends, partnerId, journalsBody, photo, reporting } = context;
  const { columns, batchSize } = reporting;
  const draftFields = reporting;
  // The checks that follow ask whether an id is a day that a spreadsheet program made of it: else its names are read in one turn.
  if (work.body.kind === 'report') yield* makeMonthNames();
  const items = yield* itemsInSteps(work.body, { photo, columns, draftFields });
  const wire = { journalsBody, batchSize };
  const { before, later, stays } = yield* compareWithSent(sends, { body: work.body, items, partnerId });
  const fresh = items.filter((item) => !before.has(item));
  const leaving = fresh.length > 0 ? fresh : items;
  const all = yield* batchesInSteps(work.body.kind, items, wire);
  const plan = {
    fresh: before.size === 0 ? all : yield* batchesInSteps(work.body.kind, fresh, wire),
    all,
    alreadySent: [...before.values()],
    later: leaving.flatMap((item) => later.get(item) ?? []),
    // If everything is sent again, no earlier row stays: it would be sent twice.
    stays: fresh.length > 0 ? stays : new Set<string>(),
  };
  return { ...plan, digest: yield* digestOf(work, plan, context) };
}

/**
 * Whether the person must give a reason: all of it was sent before, it overwrites a later month, or Kiva has a loan with
 * the draft's loan id.
 */
export function needsReason(
  { fresh, alreadySent, later }: Plan,
  { loansAtKiva }: Pick<PlanContext, 'loansAtKiva'>,
): boolean {
  return later.length > 0 || loansAtKiva.length > 0 || (fresh.length === 0 && alreadySent.length > 0);
}

/**
 * Hashes everything that a person agrees to: the bytes, and what they do not contain: the partner, month, meaning, earlier
 * sends of the work, and later months that it overwrites. A second click therefore has a stale digest, whatever the result
 * of the first.
 */
function* digestOf(
  work: Work,
  { fresh, all, later }: Omit<Plan, 'digest'>,
  { sends, partnerId }: PlanContext,
): Steps<string> {
  const over = later.map(({ sendId, key }) => [sendId, key]);
  const beside = JSON.stringify([
    partnerId,
    monthOf(work),
    sends.liveOfWork(work.id),
    sends.newestOfWork(work.id),
    ...(over.length > 0 ? [over] : []),
  ]);
  const hash = createHash('sha256').update(beside);
  for (const batches of [fresh, all]) {
    hash.update('\nall\n');
    yield* mapInSteps(batches, ({ json }, index) => hash.update(index === 0 ? json : `\n${json}`));
  }
  return hash.digest('hex');
}

/**
 * The hash of everything that the second person approves: what the first person reviewed, the path, and everything typed,
 * including what is never sent, such as notes and control totals.
 */
export function* sealOf(work: Work, plan: Plan, path: string): Steps<string> {
  const typed = textToSeal(work.body);
  yield;
  return sha256([plan.digest, path, typed].join('\n'));
}

/** All items in the work, to compare its earlier requests with. */
export function* standingOf({ all, stays }: Plan, { partnerId }: PlanContext): Steps<Standing> {
  const things = new Map<string, string[]>();
  for (const { items } of all) {
    for (const { identity, label } of items) {
      const fingerprint = fingerprintOf(partnerId, identity);
      const labels = things.get(fingerprint);
      if (labels) labels.push(label);
      else things.set(fingerprint, [label]);
    }
    yield;
  }
  return { things, stays };
}

/** The requests that the plan sends: only new items, or all of them if Kiva already has every one. */
export function batchesToSend(plan: Plan): RequestBatch[] {
  return plan.fresh.length > 0 ? plan.fresh : plan.all;
}

/** At most so many rows over a later month are listed. */
const mostLater = 500;

/** What the person sees before sending; it describes exactly {@link batchesToSend}. */
export function* reviewOf(
  work: Work,
  plan: Plan,
  path: string,
  context: PlanContext,
): Steps<Omit<Review, 'approval'>> {
  const batches = batchesToSend(plan);
  const items = batches.flatMap((batch) => batch.items);
  const findings = yield* checkWork(work.body, context);
  const report = yield* reviewOfReport(work, items, context);
  return {
    workId: work.id,
    kind: work.body.kind,
    digest: plan.digest,
    count: items.length,
    leftOut: kindOf(work.body).leftOut(work.body.content),
    sums: report?.sums ?? (yield* sumsOf(work, items, context)),
    batches: yield* mapInSteps(batches, ({ json, items: part }) => ({
      path,
      bytes: Buffer.byteLength(json),
      items: part.length,
      json: withoutPhoto(json),
    })),
    // `later` lists these rows and asks for a reason, so skip the finding.
    findings: findings.filter(({ rule }) => rule !== 'laterMonth'),
    alreadySent: plan.alreadySent,
    later: plan.later.slice(0, mostLater),
    laterCount: plan.later.length,
    sameLoan: context.sameLoan,
    loansAtKiva: [...context.loansAtKiva],
    report,
    needsReason: needsReason(plan, context),
  };
}

/** Journals have no amounts, and so no sum. */
function* sumsOf(
  { body }: Work,
  items: readonly RequestItem[],
  { facts }: PlanContext,
): Steps<Review['sums']> {
  const kind = kindOf(body);
  const amounts = items
    .filter(({ amount }) => isDecimal(amount))
    .map((item) => ({ amount: item.amount, currency: kind.currency(body.content, item, facts) }));
  return yield* currencySumsInSteps(amounts);
}

function* reviewOfReport(
  { body }: Work,
  leaving: readonly RequestItem[],
  context: PlanContext,
): Steps<Review['report']> {
  const { facts, reporting, previous } = context;
  if (body.kind !== 'report' || facts === null) return null;
  return yield* reportReview(body.content, { facts, reporting, leaving, previous });
}

/** Builds the sends of planned batches. The caller adds the reason and the approval. */
export function* newSends(
  work: Work,
  batches: readonly RequestBatch[],
  path: string,
  context: PlanContext,
): Steps<NewSend[]> {
  const sends: NewSend[] = [];
  for (const [index, batch] of batches.entries()) {
    sends.push(newSend(work, batch, { index, of: batches.length, path }, context));
    yield;
  }
  return sends;
}

function newSend(
  work: Work,
  batch: RequestBatch,
  { index, of, path }: { index: number; of: number; path: string },
  context: PlanContext,
): NewSend {
  const { body } = work;
  const kind = kindOf(body);
  return {
    ...monthOf(work),
    batch: index + 1,
    batches: of,
    id: randomUUID(),
    workId: work.id,
    kind: body.kind,
    partnerId: context.partnerId,
    title: kind.title(body.content, batch.items),
    path,
    request: batch.json,
    requestSha256: sha256(batch.json),
    overrideReason: null,
    replaces: null,
    items: batch.items.map((item) => ({
      ...{ key: item.key, label: item.label, amount: item.amount },
      currency: kind.currency(body.content, item, context.facts),
      fingerprint: fingerprintOf(context.partnerId, item.identity),
    })),
  };
}

function monthOf({ body }: Work): WorkMonth {
  return kindOf(body).month(body.content);
}
