import { randomUUID } from 'node:crypto';
import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import type { Approver } from '../../../shared/model/approval.ts';
import type { SendSummary } from '../../../shared/model/send.ts';
import type { Work } from '../../../shared/model/work.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { personName } from '../../../shared/rules/approval.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { checkWork } from '../../../shared/rules/work.ts';
import type { Records } from '../../environment/desk.ts';
import { goOn, mayLeaveStill } from '../../sending/going-on.ts';
import { repetitionOf } from '../../sending/repetition.ts';
import {
  batchesToSend,
  needsReason,
  newSends,
  type Plan,
  type PlanContext,
  planOf,
  reviewOf,
  sealOf,
  standingOf,
} from '../../sending/review.ts';
import type { Handlers } from '../pipeline.ts';
import { aboutDraft, kivaLoansOf } from './about-draft.ts';
import { approvalReview, approverOf, mayGoAgain, mayLeave } from './approving.ts';
import type { Parts } from './parts.ts';
import { reportingOf } from './reporting.ts';
import { comparedWith } from './reports.ts';

type SendHandlers = Pick<
  Handlers,
  | 'work.review'
  | 'reports.lock'
  | 'sends.start'
  | 'sends.get'
  | 'sends.settle'
  | 'sends.resume'
  | 'sends.withdraw'
>;

/** Review, sending and what became of it. Nothing here can be cancelled half-way: the machine is told and goes on. */
export function sendHandlers(parts: Parts): SendHandlers {
  return {
    'work.review': async ({ environment, id }) => {
      const ready = await prepare(parts, environment, id, 'known');
      if (!ready.ok) return ready;
      const { work, records, context, path } = ready.value;
      const plan = planOf(work, context);
      const approval = approvalReview(records, work, sealOf(work, plan, path));
      return ok({ ...reviewOf(work, plan, path, context), approval });
    },
    'reports.lock': async ({ environment, workId, digest, preparedBy, overrideReason }) => {
      const ready = await prepare(parts, environment, workId, 'known');
      return ready.ok ? lock(ready.value, digest, personName(preparedBy), reasonOf(overrideReason)) : ready;
    },
    'sends.start': async ({ environment, workId, digest, overrideReason, approval }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const anchored = await records.value.anchor.check();
      if (!anchored.ok) return anchored;
      const approver = await approverOf(records.value, approval);
      if (!approver.ok) return approver;
      const ready = await prepare(parts, environment, workId, 'confirmed');
      return ready.ok ? start(ready.value, digest, reasonOf(overrideReason), approver.value) : ready;
    },
    'sends.get': async ({ environment, id }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const send = records.value.sends.get(id);
      return send ? ok(send) : failed(failure('NOT_FOUND'));
    },
    'sends.settle': async ({ environment, id, verdict, approval }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      if (verdict === 'arrived') return settled(records.value, id, records.value.machine.arrived(id));
      const anchored = await records.value.anchor.check();
      if (!anchored.ok) return anchored;
      const approver = await approverOf(records.value, approval);
      if (!approver.ok) return approver;
      const preparedBy = approval?.preparedBy ?? '';
      const done = sendAgain(records.value, id, preparedBy, approver.value, parts.now().toISOString());
      return settled(records.value, id, done);
    },
    'sends.resume': async ({ environment, id }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const { machine, approvals, sends, anchor } = records.value;
      const anchored = await anchor.check();
      if (!anchored.ok) return anchored;
      if (approvals.holdsBack(id)) return failed(failure('APPROVAL_NEEDED'));
      return goOn(sends, [id], () => machine.resume(id));
    },
    'sends.withdraw': async ({ environment, id }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const done = records.value.machine.withdraw(id);
      return done.ok ? ok({}) : done;
    },
  };
}

type Ready = { work: Work; records: Records; context: PlanContext; path: string };

/** All that is awaited comes first, so that planning and storing happen in one breath: no second click between. */
async function prepare(
  parts: Parts,
  environment: Environment,
  workId: string,
  partner: 'confirmed' | 'known',
): Promise<Result<Ready>> {
  const desk = parts.desk(environment);
  const records = await desk.records();
  if (!records.ok) return records;
  const target = await desk.target(partner);
  if (!target.ok) return target;
  const found = await comparedWork(records.value, workId);
  if (!found) return failed(failure('NOT_FOUND'));
  const { work, kivaLoans, ...facts } = found;
  const { partnerId, journalsBody, pathOf } = target.value;
  const now = parts.now();
  const about = aboutDraft(work.id, work.body, records.value, now, kivaLoans);
  const reporting = reportingOf(parts, environment, partnerId);
  const compared = { ...facts, now: now.toISOString() };
  const context = {
    sends: records.value.sends,
    partnerId,
    journalsBody,
    reporting,
    openJournals: openJournalsOf(work, records.value, partnerId),
    ...about,
    ...compared,
  };
  return ok({ work, records: records.value, context, path: pathOf(work.body.kind) });
}

type ComparedWork = { work: Work; kivaLoans: Awaited<ReturnType<typeof kivaLoansOf>> } & Awaited<
  ReturnType<typeof comparedWith>
>;

/** A piece of work and what it is compared with; once more where it was changed meanwhile. Null if it is not there (any more). */
async function comparedWork(records: Records, workId: string): Promise<ComparedWork | null> {
  const work = records.work.get(workId);
  if (!work) return null;
  const kivaLoans = await kivaLoansOf(work.body, records);
  const compared = { ...(await comparedWith(work.body, records)), kivaLoans };
  const now = records.work.get(workId);
  return now?.revision === work.revision ? { work: now, ...compared } : comparedWork(records, workId);
}

function openJournalsOf({ body }: Work, { sends }: Records, partnerId: string): string[] {
  if (body.kind !== 'journals') return [];
  return sends.openJournals(
    partnerId,
    body.content.entries.map(({ loanId }) => cleanId(loanId)),
  );
}

function reasonOf(typed: string | undefined): string | null {
  return typed?.trim() || null;
}

/** Holds a report as it was reviewed, under the same conditions as if it were sent now (acceptance.md REP-9). */
function lock(
  { work, records, context, path }: Ready,
  digest: string,
  preparedBy: string,
  overrideReason: string | null,
): Result<Record<string, never>> {
  const { approvals } = records;
  if (work.body.kind !== 'report' || !approvals.rule().on) return failed(failure('RULE_CHANGED'));
  const fields = [{ path: 'preparedBy', message: 'missing' }];
  if (preparedBy === '') return failed(failure('BAD_INPUT', { fields }));
  const plan = planOf(work, context);
  const allowed = mayStart(work, plan, digest, overrideReason, context);
  if (!allowed.ok) return allowed;
  const seal = sealOf(work, plan, path);
  const kept = { id: randomUUID(), workId: work.id, seal, preparedBy, overrideReason };
  return approvals.lock(kept, context.now) ? ok({}) : failed(failure('REPORT_LOCKED'));
}

/** Why rows go again is said by who locked them: the approver sees it and adds nothing. */
function start(
  { work, records, context, path }: Ready,
  digest: string,
  typedReason: string | null,
  approver: Approver | null,
): Result<{ sendIds: string[] }> {
  const plan = planOf(work, context);
  const leave = mayLeave(records, work, sealOf(work, plan, path), approver, context.now);
  if (!leave.ok) return leave;
  const { approval, lock } = leave.value;
  const overrideReason = lock ? lock.overrideReason : typedReason;
  const allowed = mayStart(work, plan, digest, overrideReason, context);
  if (!allowed.ok) return allowed;
  const sends = newSends(work, batchesToSend(plan), path, context, overrideReason, approval);
  const started = records.machine.start(sends, standingOf(plan, context));
  return started.ok ? ok({ sendIds: sends.map((send) => send.id) }) : started;
}

function mayStart(
  work: Work,
  plan: Plan,
  digest: string,
  overrideReason: string | null,
  context: PlanContext,
): Result<void> {
  const blocking = checkWork(work.body, context).filter(({ certainty }) => certainty === 'blocks');
  const fields = blocking.map(({ path, rule }) => ({ path, message: rule }));
  if (fields.length > 0) return failed(failure('NOT_READY', { fields }));
  if (needsReason(plan) && !overrideReason)
    return failed(failure(plan.later.length > 0 ? 'LATER_MONTH' : 'ALREADY_SENT'));
  return plan.digest === digest ? ok(undefined) : failed(failure('REVIEW_CHANGED'));
}

function settled({ sends }: Records, id: string, done: Result<void>): Result<SendSummary> {
  const after = sends.get(id);
  if (!done.ok) return done;
  return after ? ok(after) : failed(failure('NOT_FOUND'));
}

function sendAgain(
  records: Records,
  id: string,
  preparedBy: string,
  approver: Approver | null,
  now: string,
): Result<void> {
  const still = mayLeaveStill(records.sends, id);
  if (!still.ok) return still;
  const approval = mayGoAgain(records, id, preparedBy, approver, now);
  if (!approval.ok) return approval;
  const repeated = repetitionOf(records.sends, id, approval.value);
  return repeated ? records.machine.again(id, repeated) : failed(failure('NOT_FOUND'));
}
