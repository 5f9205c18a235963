import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import type { Work } from '../../../shared/model/work.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import type { Records } from '../../environment/desk.ts';
import { inSlices, runnerOf, type StepRunner } from '../../in-slices.ts';
import { type Plan, type PlanContext, planOf, sealOf } from '../../sending/review.ts';
import { aboutDraft, kivaLoansOf } from './about-draft.ts';
import type { Parts } from './parts.ts';
import { reportingOf } from './reporting.ts';
import { comparedWith } from './reports.ts';

/** Which work is planned; `known` takes the partner of the last connection, good for looking, not for sending. */
export type PlanQuery = { environment: Environment; workId: string; partner: 'confirmed' | 'known' };

/** A plan with all that it was made of; `run` runs further steps as the plan's own ran. */
export type Planned = Ready & { plan: Plan; seal: string; run: StepRunner };

/** What ends a planned call: `end` awaits nothing; `cleanUp` begins after it, or in its place where the plan holds no more, and never fails. */
export type Closing<T> = { end: () => Result<T>; cleanUp?: () => Promise<void> };

type Ready = { work: Work; records: Records; context: PlanContext; path: string };

/**
 * Plans a piece of work, then runs what `prepareEnd` returns. A report is planned in slices, so others write meanwhile:
 * the plan's inputs are compared at its end, in one piece with `end`, so that no second click gets between. If one has
 * changed, all is done again.
 */
export async function planned<T>(
  parts: Parts,
  query: PlanQuery,
  prepareEnd: (planned: Planned) => Promise<Closing<T>>,
): Promise<Result<T>> {
  for (let tries = 1; ; tries += 1) {
    const run = runnerOf(tries);
    const ready = await prepare(parts, query, run === inSlices);
    if (!ready.ok) return ready;
    const { work, context, path, isStale } = ready.value;
    const plan = await run(planOf(work, context));
    const seal = await run(sealOf(work, plan, path));
    const { end, cleanUp } = await prepareEnd({ ...ready.value, plan, seal, run });
    const answer = isStale() ? null : end();
    const cleaned = cleanUp?.();
    // The page leaves the review by a yes: it must come before the news of what was sent.
    if (!answer?.ok) await cleaned;
    if (answer) return answer;
  }
}

async function prepare(
  parts: Parts,
  { environment, workId, partner }: PlanQuery,
  factsMustHold: boolean,
): Promise<Result<Ready & { isStale: () => boolean }>> {
  const desk = parts.desk(environment);
  const records = await desk.records();
  if (!records.ok) return records;
  const target = await desk.target(partner);
  if (!target.ok) return target;
  const { partnerId, journalsBody, pathOf } = target.value;
  const { work: works, sends, cache } = records.value;
  await inSlices(sends.recount());
  const stateOf = (): string =>
    JSON.stringify([
      works.revisionOf(workId),
      cache.read('partner'),
      reportingOf(parts, environment, partnerId),
    ]);
  const state = stateOf();
  let changes = sends.changes();
  const work = works.get(workId);
  if (!work) return failed(failure('NOT_FOUND'));
  const kivaLoans = await kivaLoansOf(work.body, records.value);
  const compared = await comparedWith(work.body, records.value);
  // Facts are always read in slices. Where others write all the time, they are of a moment ago.
  if (!factsMustHold) changes = sends.changes();
  const now = parts.now();
  const context = {
    sends,
    partnerId,
    journalsBody,
    reporting: reportingOf(parts, environment, partnerId),
    openJournals: openJournalsOf(work, records.value, partnerId),
    ...aboutDraft(work.id, work.body, records.value, now, kivaLoans),
    ...compared,
    now: now.toISOString(),
  };
  const path = pathOf(work.body.kind);
  const isStale = (): boolean => sends.changes() !== changes || stateOf() !== state;
  return ok({ work, records: records.value, context, path, isStale });
}

function openJournalsOf({ body }: Work, { sends }: Records, partnerId: string): string[] {
  if (body.kind !== 'journals') return [];
  const loanIds = body.content.entries.map(({ loanId }) => cleanId(loanId));
  return sends.openJournals(partnerId, loanIds);
}
