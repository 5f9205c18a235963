import { createHash, randomUUID } from 'node:crypto';
import type { ReportFacts } from '../../shared/model/report-facts.ts';
import type { ReportReview } from '../../shared/model/report-review.ts';
import type { Reporting } from '../../shared/model/reporting.ts';
import type { Review } from '../../shared/model/review.ts';
import type { Work } from '../../shared/model/work.ts';
import type { DraftContext } from '../../shared/rules/draft-findings.ts';
import { exactSum } from '../../shared/rules/money.ts';
import { type Batch, batchesInSteps, type Item, itemsInSteps } from '../../shared/rules/payload.ts';
import { loanIndex } from '../../shared/rules/report/loan-index.ts';
import { reportReview } from '../../shared/rules/report/review.ts';
import { mapInSteps, type Steps } from '../../shared/rules/steps.ts';
import { textToSeal } from '../../shared/rules/stored-body.ts';
import { checkWork } from '../../shared/rules/work.ts';
import { fingerprintOf, sha256 } from '../store/fingerprint.ts';
import type { NewSend, SendRepository, Standing } from '../store/sends.ts';
import { withoutPhoto } from '../store/without-photo.ts';
import type { SameLoan } from '../store/work.ts';
import { compareWithSent, type Later, type Sent } from './sent-before.ts';

/** What a plan depends on beside the work itself. */
export type PlanContext = {
  sends: SendRepository;
  partnerId: string;
  journalsBody: 'wrapped' | 'array';
  reporting: Reporting;
  /** What a report is compared with; null for all else. */
  facts: ReportFacts | null;
  /** The month reported before that of the report. */
  previous: ReportReview['previous'];
  /** The moment of the review, ISO 8601. */
  now: string;
  /** A draft's photo as a data URI; null for all else. */
  photo: string | null;
  checks: DraftContext;
  sameLoan: SameLoan[];
  /** Loan ids with a journal whose outcome is open. */
  openJournals: readonly string[];
};

/**
 * The requests that a piece of work makes: those of new items, those of all, and what was sent before, or waits. `later` are rows
 * that would leave and put an earlier month over a later one. `stays` are rows of earlier requests that are in the work as they stand.
 */
export type Plan = {
  fresh: Batch[];
  all: Batch[];
  alreadySent: Sent[];
  later: Later[];
  stays: ReadonlySet<string>;
  digest: string;
};

/** Plans the requests; what Kiva has, or may have, already, and what waits, is left out unless the person insists. */
export function* planOf(work: Work, context: PlanContext): Steps<Plan> {
  const { sends, partnerId, journalsBody, photo, reporting } = context;
  const { columns, batchSize } = reporting;
  const items = yield* itemsInSteps(work.body, { photo, columns });
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
    // Where all of it leaves anew, nothing stays to leave a second time.
    stays: fresh.length > 0 ? stays : new Set<string>(),
  };
  return { ...plan, digest: yield* digestOf(work, plan, context) };
}

/** A person has to say why: all of it was sent before, or it puts an earlier month over a later one. */
export function needsReason({ fresh, alreadySent, later }: Plan): boolean {
  return later.length > 0 || (fresh.length === 0 && alreadySent.length > 0);
}

/**
 * All that a person agrees to: the bytes, and what is not in them: for whom, of which month, in which meaning, and what of this work
 * went before, and which later months it is put over. So a second click is of another review, whatever the first one came to.
 */
function* digestOf(
  work: Work,
  { fresh, all, later }: Omit<Plan, 'digest'>,
  { sends, partnerId }: PlanContext,
): Steps<string> {
  const over = later.map(({ sendId, key }) => [sendId, key]);
  const beside = JSON.stringify([
    partnerId,
    reportOf(work),
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
 * The hash of everything that the second person approves: what the first one reviewed, where it goes, and all that was
 * typed, including what is never sent, such as notes and the totals of the partner's own system.
 */
export function* sealOf(work: Work, plan: Plan, path: string): Steps<string> {
  const typed = textToSeal(work.body);
  yield;
  return sha256([plan.digest, path, typed].join('\n'));
}

/** All that is in the work, for requests of it that were stored before. */
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

/** What leaves when the plan is sent: the new items alone, or all of them where Kiva has every one already. */
export function batchesToSend(plan: Plan): Batch[] {
  return plan.fresh.length > 0 ? plan.fresh : plan.all;
}

/** So many rows over a later month are shown one by one. */
const mostLater = 500;

/** What the person sees before sending: exactly the bytes of {@link batchesToSend}. */
export function* reviewOf(
  work: Work,
  plan: Plan,
  path: string,
  context: PlanContext,
): Steps<Omit<Review, 'approval'>> {
  const batches = batchesToSend(plan);
  const items = batches.flatMap((batch) => batch.items);
  const sum = exactSum(items.map((item) => item.amount));
  yield;
  const findings = yield* checkWork(work.body, context);
  const report = yield* reviewOfReport(work, items, context);
  return {
    workId: work.id,
    kind: work.body.kind,
    digest: plan.digest,
    count: items.length,
    leftOut: leftOutOf(work),
    sum,
    batches: yield* mapInSteps(batches, ({ json, items: part }) => ({
      path,
      bytes: Buffer.byteLength(json),
      items: part.length,
      json: withoutPhoto(json),
    })),
    // Rows over a later month are told by `later`, which asks for a reason.
    findings: findings.filter(({ rule }) => rule !== 'laterMonth'),
    alreadySent: plan.alreadySent,
    later: plan.later.slice(0, mostLater),
    laterCount: plan.later.length,
    sameLoan: context.sameLoan,
    report,
    needsReason: needsReason(plan),
  };
}

function* reviewOfReport(
  { body }: Work,
  leaving: readonly Item[],
  context: PlanContext,
): Steps<Review['report']> {
  const { facts, reporting, previous } = context;
  if (body.kind !== 'report' || facts === null) return null;
  return yield* reportReview(body.content, { facts, reporting, leaving, previous });
}

/** Requests to be stored and sent, from planned batches. Why and by whose word they leave is said last. */
export function* newSends(
  work: Work,
  batches: readonly Batch[],
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
  batch: Batch,
  { index, of, path }: { index: number; of: number; path: string },
  context: PlanContext,
): NewSend {
  return {
    ...reportOf(work),
    batch: index + 1,
    batches: of,
    id: randomUUID(),
    workId: work.id,
    kind: work.body.kind,
    partnerId: context.partnerId,
    title: titleOf(work, batch.items),
    path,
    request: batch.json,
    requestSha256: sha256(batch.json),
    overrideReason: null,
    replaces: null,
    items: batch.items.map((item) => ({
      ...{ key: item.key, label: item.label, amount: item.amount },
      currency: currencyOf(work, item, context),
      fingerprint: fingerprintOf(context.partnerId, item.identity),
    })),
  };
}

/** Kiva's calls carry none but a draft's: that of a reported loan is what the local copy has of it now. */
function currencyOf({ body }: Work, { key }: Item, { facts }: PlanContext): string {
  if (body.kind === 'draft') return body.content.currency.trim();
  return body.kind === 'report' ? (loanIndex(facts).find(key)?.loan.currency ?? '') : '';
}

function titleOf({ body }: Work, items: readonly Item[]): string {
  const first = items[0];
  if (!first) return '';
  if (body.kind === 'report') return `${body.content.period} · ${items.length}`;
  const name = first.label || first.key;
  return items.length === 1 ? name : `${name} +${items.length - 1}`;
}

function reportOf({ body }: Work): Pick<NewSend, 'period' | 'meaning'> {
  if (body.kind !== 'report') return { period: null, meaning: null };
  const { period, meaning } = body.content;
  return { period, meaning };
}

function leftOutOf({ body }: Work): number {
  if (body.kind !== 'report') return 0;
  return body.content.rows.filter(
    (row) => row.amount.trim() === '' && (row.loanId.trim() !== '' || row.clientId.trim() !== ''),
  ).length;
}
