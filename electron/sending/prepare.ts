import { failure } from '../../shared/errors.ts';
import type { Reporting } from '../../shared/model/reporting.ts';
import type { Work, WorkKind } from '../../shared/model/work.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { SendAnchor } from '../anchor/departures.ts';
import type { Authority } from '../approval/authority.ts';
import type { Passes } from '../approval/passes.ts';
import { aboutDraft, findLoansAtKiva } from '../drafts/about-draft.ts';
import { inSlices, runnerOf, type StepRunner } from '../in-slices.ts';
import { comparisonFor } from '../reports/comparison.ts';
import type { Repositories } from '../store/repositories.ts';
import type { SendMachine } from './machine.ts';
import { type Plan, type PlanContext, planOf, sealOf } from './review.ts';

/** The services that sending needs once the store is open. */
export type SendServices = Repositories & {
  machine: SendMachine;
  authority: Authority;
  anchor: SendAnchor;
  passes: Passes;
};

/** The partner that a request is for, and how it is addressed. */
export type Target = {
  partnerId: string;
  journalsBody: 'wrapped' | 'array';
  pathOf: (kind: WorkKind) => string;
};

/** The parts of an environment that sending needs. */
export type SendEnvironment = {
  open: () => Promise<Result<SendServices>>;
  /** `known` falls back to the partner of the last connection: good for display, not for sending. */
  target: (partner: 'confirmed' | 'known') => Promise<Result<Target>>;
  reportingOf: (partnerId: string) => Reporting;
  isProduction: boolean;
  now: () => Date;
};

/** Which work to prepare; `partner` as in {@link SendEnvironment}. */
export type PrepareQuery = { workId: string; partner: 'confirmed' | 'known' };

/** A plan with its inputs; `run` runs further steps the same way as the plan's own. */
export type Prepared = Ready & { plan: Plan; seal: string; run: StepRunner };

/**
 * Finishes a prepared call. `end` is synchronous. `cleanUp` runs after it, or instead of it if the plan is stale, and never
 * fails.
 */
export type Closing<T> = { end: () => Result<T>; cleanUp?: () => Promise<void> };

type Ready = { work: Work; services: SendServices; context: PlanContext; path: string };

/**
 * Plans a piece of work, then runs what `prepareEnd` returns. A report is planned in slices, so other calls may write
 * meanwhile: the inputs are compared again right before `end`, with no await between them. If any input changed, planning
 * starts over.
 */
export async function withPlan<T>(
  environment: SendEnvironment,
  query: PrepareQuery,
  prepareEnd: (prepared: Prepared) => Promise<Closing<T>>,
): Promise<Result<T>> {
  for (let tries = 1; ; tries += 1) {
    const run = runnerOf(tries);
    const ready = await prepare(environment, query, run === inSlices);
    if (!ready.ok) return ready;
    const { work, context, path, isStale } = ready.value;
    const plan = await run(planOf(work, context));
    const seal = await run(sealOf(work, plan, path));
    const { end, cleanUp } = await prepareEnd({ ...ready.value, plan, seal, run });
    const answer = isStale() ? null : end();
    const cleaned = cleanUp?.();
    // On success return before the clean-up: the page must leave the review before it hears of the sends.
    if (!answer?.ok) await cleaned;
    if (answer) return answer;
  }
}

async function prepare(
  { open, target, reportingOf, isProduction, now }: SendEnvironment,
  { workId, partner }: PrepareQuery,
  factsMustHold: boolean,
): Promise<Result<Ready & { isStale: () => boolean }>> {
  const opened = await open();
  if (!opened.ok) return opened;
  const addressed = await target(partner);
  if (!addressed.ok) return addressed;
  const services = opened.value;
  const { partnerId, journalsBody, pathOf } = addressed.value;
  const { work: works, sends, cache } = services;
  await inSlices(sends.recount());
  const stateOf = (): string =>
    JSON.stringify([works.revisionOf(workId), cache.read('partner'), reportingOf(partnerId)]);
  const state = stateOf();
  let changes = sends.changes();
  const work = await inSlices(works.get(workId));
  if (!work) return failed(failure('NOT_FOUND'));
  const atKiva = await findLoansAtKiva(work, partnerId, services);
  const compared = await comparisonFor(work.body, services);
  // Facts are always read in slices. After several tries, accept facts that are slightly out of date.
  if (!factsMustHold) changes = sends.changes();
  const at = now();
  const reporting = reportingOf(partnerId);
  const about = aboutDraft(work.id, work.body, services, at, atKiva);
  const context = {
    sends,
    partnerId,
    journalsBody,
    reporting,
    isProduction,
    openJournals: openJournalsOf(work, services, partnerId),
    ...about,
    checks: { ...about.checks, disbursal: reporting.disbursal },
    ...compared,
    now: at.toISOString(),
  };
  const path = pathOf(work.body.kind);
  const isStale = (): boolean => sends.changes() !== changes || stateOf() !== state;
  return ok({ work, services, context, path, isStale });
}

function openJournalsOf({ body }: Work, { sends }: Repositories, partnerId: string): string[] {
  if (body.kind !== 'journals') return [];
  const loanIds = body.content.entries.map(({ loanId }) => cleanId(loanId));
  return sends.openJournals(partnerId, loanIds);
}
