import { randomUUID } from 'node:crypto';
import { failure } from '../../../shared/errors.ts';
import type { Person } from '../../../shared/model/approval.ts';
import type { Finding } from '../../../shared/model/review.ts';
import type { SendSummary } from '../../../shared/model/send.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { checkWork } from '../../../shared/rules/work.ts';
import type { Records } from '../../environment/desk.ts';
import { goOn, mayLeaveStill } from '../../sending/going-on.ts';
import { repetitionOf } from '../../sending/repetition.ts';
import {
  batchesToSend,
  needsReason,
  newSends,
  type Plan,
  reviewOf,
  standingOf,
} from '../../sending/review.ts';
import type { NewSend } from '../../store/sends.ts';
import type { Handlers } from '../pipeline.ts';
import {
  approvalReview,
  approverOf,
  mayGoAgain,
  mayLeave,
  type TwoPeople,
  twoPeopleOf,
} from './approving.ts';
import type { Parts } from './parts.ts';
import { type Closing, type Planned, planned } from './planning.ts';

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

/** Review, sending and outcomes. Nothing here can be cancelled half-way: the machine gets the order and continues. */
export function sendHandlers(parts: Parts): SendHandlers {
  return {
    'work.review': async ({ environment, id }) => {
      return planned(parts, { environment, workId: id, partner: 'known' }, async (ready) => {
        const { work, records, context, path, plan, seal, run } = ready;
        const review = await run(reviewOf(work, plan, path, context));
        return { end: () => ok({ ...review, approval: approvalReview(records, work, seal) }) };
      });
    },
    'reports.lock': async ({ environment, workId, digest, by, overrideReason }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      if (!records.value.approvals.rule().on) return failed(failure('RULE_CHANGED'));
      const preparer = await records.value.authority.check(by);
      if (!preparer.ok) return preparer;
      return planned(parts, { environment, workId, partner: 'known' }, (ready) =>
        lock(ready, digest, preparer.value, reasonOf(overrideReason)),
      );
    },
    'sends.start': async ({ environment, workId, digest, overrideReason, approval }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const anchored = await records.value.anchor.check();
      if (!anchored.ok) return anchored;
      const approver = await approverOf(records.value, approval);
      if (!approver.ok) return approver;
      return planned(parts, { environment, workId, partner: 'confirmed' }, (ready) =>
        start(ready, digest, reasonOf(overrideReason), approver.value),
      );
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
      const people = await twoPeopleOf(records.value, approval);
      if (!people.ok) return people;
      const done = sendAgain(records.value, id, people.value, parts.now().toISOString());
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

function reasonOf(typed: string | undefined): string | null {
  return typed?.trim() || null;
}

/** Locks a report as it was reviewed, for a second person to approve; the same checks hold as for sending it now. */
async function lock(
  ready: Planned,
  digest: string,
  preparer: Person,
  overrideReason: string | null,
): Promise<Closing<Record<string, never>>> {
  const { work, records, context, seal } = ready;
  const { approvals } = records;
  const findings = await ready.run(checkWork(work.body, context));
  const end = (): Result<Record<string, never>> => {
    if (work.body.kind !== 'report' || !approvals.rule().on) return failed(failure('RULE_CHANGED'));
    // Somebody may have been removed since the PIN was looked at.
    if (!approvals.person(preparer.id)) return failed(failure('NOT_FOUND'));
    const allowed = mayStart(ready.plan, findings, digest, overrideReason);
    if (!allowed.ok) return allowed;
    const who = { preparerId: preparer.id, preparedBy: preparer.name };
    const kept = { id: randomUUID(), workId: work.id, seal, ...who, overrideReason };
    return approvals.lock(kept, context.now) ? ok({}) : failed(failure('REPORT_LOCKED'));
  };
  return { end };
}

/**
 * Rows are written ahead, where they may leave at all; the end only makes them requests. Why rows go again is said by who locked
 * them: the approver sees it and adds nothing.
 */
async function start(
  ready: Planned,
  digest: string,
  typedReason: string | null,
  approver: Person | null,
): Promise<Closing<{ sendIds: string[] }>> {
  const { work, records, context, path, plan, seal, run } = ready;
  const findings = await run(checkWork(work.body, context));
  const leave = (): Result<Pick<NewSend, 'approval' | 'overrideReason'>> => {
    const may = mayLeave(records, work, seal, approver, context.now);
    if (!may.ok) return may;
    const { approval, lock } = may.value;
    const overrideReason = lock ? lock.overrideReason : typedReason;
    const allowed = mayStart(plan, findings, digest, overrideReason);
    return allowed.ok ? ok({ approval, overrideReason }) : allowed;
  };
  const early = leave();
  if (!early.ok) return { end: () => early };
  const sends = await run(newSends(work, batchesToSend(plan), path, context));
  const sendIds = sends.map(({ id }) => id);
  if (sends.length > 1) await run(records.sends.stage(sends));
  const isRestart = records.sends.newestOfWork(work.id) !== null;
  const standing = isRestart ? await run(standingOf(plan, context)) : null;
  const recounts = standing && (await run(records.sends.planRecount(work.id, standing)));
  const end = (): Result<{ sendIds: string[] }> => {
    const said = leave();
    if (!said.ok) return said;
    const asSaid = sends.map((send) => ({ ...send, ...said.value }));
    const started = records.machine.start(asSaid, recounts);
    return started.ok ? ok({ sendIds }) : started;
  };
  // It has begun, or has not, whatever comes of this; the next start of the program ends what is left over.
  const cleanUp = (): Promise<void> => run(records.sends.finishStaged(sendIds)).catch(() => undefined);
  return { end, cleanUp };
}

function mayStart(
  plan: Plan,
  findings: readonly Finding[],
  digest: string,
  overrideReason: string | null,
): Result<void> {
  const blocking = findings.filter(({ certainty }) => certainty === 'blocks');
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

function sendAgain(records: Records, id: string, people: TwoPeople | null, now: string): Result<void> {
  const still = mayLeaveStill(records.sends, id);
  if (!still.ok) return still;
  const approval = mayGoAgain(records, id, people, now);
  if (!approval.ok) return approval;
  const repeated = repetitionOf(records.sends, id, approval.value);
  return repeated ? records.machine.again(id, repeated) : failed(failure('NOT_FOUND'));
}
