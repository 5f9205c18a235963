import { randomUUID } from 'node:crypto';
import { type ErrorCode, failure } from '../../shared/errors.ts';
import type { Person, PinProof } from '../../shared/model/approval.ts';
import type { Finding, Review } from '../../shared/model/review.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { sendCan } from '../../shared/rules/capabilities/send.ts';
import { checkWork } from '../../shared/rules/kinds/kinds.ts';
import type { NewSend } from '../store/send-types.ts';
import { mayRelease } from './allowing.ts';
import { approvalReview, approverOf, mayLeave, needsApproval } from './approving.ts';
import { type Closing, type Prepared, type SendEnvironment, withPlan } from './prepare.ts';
import { batchesToSend, needsReason, newSends, type Plan, reviewOf, standingOf } from './review.ts';

/** What a person confirms: the digest of the review they saw, and a reason where one is required. */
export type Confirmation = { workId: string; digest: string; overrideReason?: string | undefined };

/** `whenOnline`: what the network keeps from leaving leaves by itself later. */
export type StartOrder = Confirmation & { whenOnline?: boolean | undefined };

/** What shows who sends: an approver's PIN for a locked report, a pass where the level asks for a PIN. */
export type SendProofs = { approval: PinProof | undefined; pass: string | undefined };

/** Builds the review that a person sees before sending. Stores nothing. */
export function reviewWork(environment: SendEnvironment, workId: string): Promise<Result<Review>> {
  return withPlan(environment, { workId, partner: 'known' }, async (prepared) => {
    const { work, services, context, path, plan, seal, run } = prepared;
    const review = await run(reviewOf(work, plan, path, context));
    return { end: () => ok({ ...review, approval: approvalReview(services, work, seal) }) };
  });
}

/** Locks a report as reviewed, for a second person to approve. */
export async function lockReport(
  environment: SendEnvironment,
  { workId, digest, overrideReason }: Confirmation,
  by: PinProof,
): Promise<Result<Record<string, never>>> {
  const opened = await environment.open();
  if (!opened.ok) return opened;
  const { approvals, authority } = opened.value;
  if (!approvals.rule().on) return failed(failure('RULE_CHANGED'));
  const preparer = await authority.check(by);
  if (!preparer.ok) return preparer;
  return withPlan(environment, { workId, partner: 'known' }, (prepared) =>
    lock(prepared, digest, preparer.value, reasonOf(overrideReason)),
  );
}

/** Stores the requests of a reviewed work and starts sending them. Cannot be cancelled half-way. */
export async function startSends(
  environment: SendEnvironment,
  { workId, digest, overrideReason, whenOnline = false }: StartOrder,
  { approval, pass }: SendProofs,
): Promise<Result<{ sendIds: string[] }>> {
  const opened = await environment.open();
  if (!opened.ok) return opened;
  const anchored = await opened.value.anchor.check();
  if (!anchored.ok) return anchored;
  const approver = await approverOf(opened.value, approval);
  if (!approver.ok) return approver;
  return withPlan(environment, { workId, partner: 'confirmed' }, (prepared) =>
    start(prepared, digest, reasonOf(overrideReason), { approver: approver.value, pass, whenOnline }),
  );
}

function reasonOf(typed: string | undefined): string | null {
  return typed?.trim() || null;
}

/** Runs the same checks as sending. */
async function lock(
  prepared: Prepared,
  digest: string,
  preparer: Person,
  overrideReason: string | null,
): Promise<Closing<Record<string, never>>> {
  const { work, services, context, seal } = prepared;
  const { approvals } = services;
  const findings = await prepared.run(checkWork(work.body, context));
  const end = (): Result<Record<string, never>> => {
    if (!needsApproval(approvals, work.body.kind)) return failed(failure('RULE_CHANGED'));
    // Somebody may have been removed since the PIN was checked.
    if (!approvals.person(preparer.id)) return failed(failure('NOT_FOUND'));
    const allowed = mayStart(prepared, findings, digest, overrideReason);
    if (!allowed.ok) return allowed;
    const who = { preparerId: preparer.id, preparedBy: preparer.name };
    const newLock = { id: randomUUID(), workId: work.id, seal, ...who, overrideReason };
    return approvals.lock(newLock, context.now) ? ok({}) : failed(failure('REPORT_LOCKED'));
  };
  return { end };
}

/**
 * Stages the rows first, if they may be sent at all; `end` only turns them into requests. For a locked report the reason
 * is the one given when it was locked: the approver sees it and adds none.
 */
async function start(
  prepared: Prepared,
  digest: string,
  typedReason: string | null,
  { approver, pass, whenOnline }: { approver: Person | null; pass: string | undefined; whenOnline: boolean },
): Promise<Closing<{ sendIds: string[] }>> {
  const { work, services, context, path, plan, seal, run } = prepared;
  const findings = await run(checkWork(work.body, context));
  const leave = (): Result<Pick<NewSend, 'approval' | 'overrideReason'>> => {
    const allowedByLevel = mayRelease(services, pass, approver !== null);
    if (!allowedByLevel.ok) return allowedByLevel;
    const may = mayLeave(services, work, seal, approver, context.now);
    if (!may.ok) return may;
    const { approval, lock } = may.value;
    const overrideReason = lock ? lock.overrideReason : typedReason;
    const allowed = mayStart(prepared, findings, digest, overrideReason);
    return allowed.ok ? ok({ approval, overrideReason }) : allowed;
  };
  const early = leave();
  if (!early.ok) return { end: () => early };
  const sends = await run(newSends(work, batchesToSend(plan), path, context));
  const sendIds = sends.map(({ id }) => id);
  if (sends.length > 1) await run(services.sends.stage(sends));
  const isRestart = services.sends.newestOfWork(work.id) !== null;
  const standing = isRestart ? await run(standingOf(plan, context)) : null;
  const recounts = standing && (await run(services.sends.planRecount(work.id, standing)));
  const end = (): Result<{ sendIds: string[] }> => {
    const said = leave();
    if (!said.ok) return said;
    const asSaid = sends.map((send) => ({ ...send, ...said.value }));
    const started = services.machine.start(asSaid, recounts, { whenOnline });
    if (started.ok) services.passes.use(pass);
    return started.ok ? ok({ sendIds }) : started;
  };
  // A failure here does not affect the send; the next start of the program cleans up what is left.
  const cleanUp = (): Promise<void> => run(services.sends.finishStaged(sendIds)).catch(() => undefined);
  return { end, cleanUp };
}

function mayStart(
  { plan, context }: Prepared,
  findings: readonly Finding[],
  digest: string,
  overrideReason: string | null,
): Result<void> {
  const blocking = findings.filter(({ certainty }) => certainty === 'blocks');
  const fields = blocking.map(({ path, rule }) => ({ path, message: rule }));
  const refusal = sendCan.start({
    blocking: blocking.length,
    items: batchesToSend(plan).reduce((sum, { items }) => sum + items.length, 0),
    needsReason: needsReason(plan, context),
    reason: overrideReason,
  });
  if (refusal === 'blocked' || refusal === 'nothingToSend') return failed(failure('NOT_READY', { fields }));
  if (refusal === 'reasonMissing') return failed(failure(reasonMissing(plan)));
  return plan.digest === digest ? ok(undefined) : failed(failure('REVIEW_CHANGED'));
}

/** What a reason was needed for. */
function reasonMissing({ later, alreadySent }: Plan): ErrorCode {
  if (later.length > 0) return 'LATER_MONTH';
  return alreadySent.length > 0 ? 'ALREADY_SENT' : 'LOAN_AT_KIVA';
}
