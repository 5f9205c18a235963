import { failure } from '../../shared/errors.ts';
import type { ApprovalReview, Person, PinProof } from '../../shared/model/approval.ts';
import type { Work, WorkKind } from '../../shared/model/work.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { type Agreement, asksTwoPeople, sendCan } from '../../shared/rules/capabilities/send.ts';
import { workCan } from '../../shared/rules/capabilities/work.ts';
import type { StoredLock } from '../store/approvals.ts';
import type { Repositories } from '../store/repositories.ts';
import type { Approval } from '../store/send-types.ts';
import type { SendServices } from './prepare.ts';

/** Permission to send: the approval of two people, or null if the rule is off. `lock` is what was approved. */
export type Leave = { approval: Approval | null; lock: StoredLock | null };

/** Two people who asked to resend rows of a report, both confirmed by PIN. */
export type TwoPeople = { preparer: Person; approver: Person };

/** Checks an approver's PIN, if given. Await this first: what follows must run without a pause. */
export async function approverOf(
  { authority }: SendServices,
  proof: PinProof | undefined,
): Promise<Result<Person | null>> {
  return proof ? authority.checkApprover(proof) : ok(null);
}

/** Checks the PINs of two people. Fails with SAME_PERSON before checking any PIN if both are one person. */
export async function twoPeopleOf(
  { authority }: SendServices,
  proofs: { preparer: PinProof; approver: PinProof } | undefined,
): Promise<Result<TwoPeople | null>> {
  if (!proofs) return ok(null);
  if (proofs.preparer.personId === proofs.approver.personId) return failed(failure('SAME_PERSON'));
  const preparer = await authority.check(proofs.preparer);
  if (!preparer.ok) return preparer;
  const approver = await authority.checkApprover(proofs.approver);
  return approver.ok ? ok({ preparer: preparer.value, approver: approver.value }) : approver;
}

/**
 * Whether this work may be sent now. With the two-person rule on, a report must be exactly as it was locked, and approved
 * by somebody other than the person who locked it. Drafts and journals are always allowed. Synchronous, so that nothing
 * changes between this check and the send.
 */
export function mayLeave(
  { approvals }: Repositories,
  work: Work,
  seal: string,
  approver: Person | null,
  now: string,
): Result<Leave> {
  const lock = approvals.lockOf(work.id);
  const by = { id: lock?.preparerId ?? '', name: lock?.preparedBy ?? '' };
  const agreement = {
    twoPeople: needsApproval(approvals, work.body.kind),
    prepared: lock && { by, isIntact: isIntact(lock, seal) },
    approver: asKnownNow(approvals, approver),
  };
  const approval = approvalOf(agreement, now);
  return approval.ok ? ok({ approval: approval.value, lock: agreement.twoPeople ? lock : null }) : approval;
}

/** The approval for resending rows of a report; null if the rule is off. Synchronous, like {@link mayLeave}. */
export function mayResend(
  { approvals, sends }: Repositories,
  id: string,
  people: TwoPeople | null,
  now: string,
): Result<Approval | null> {
  // Somebody may have been removed since the PIN was checked.
  const isPreparerKnown = people && approvals.person(people.preparer.id);
  const agreement = {
    twoPeople: needsApproval(approvals, sends.get(id)?.kind),
    prepared: isPreparerKnown ? { by: people.preparer, isIntact: true } : null,
    approver: asKnownNow(approvals, people?.approver ?? null),
  };
  return approvalOf(agreement, now);
}

/** Whether the rule asks two people about work of this kind; never of a send that nobody knows. */
export function needsApproval(approvals: Repositories['approvals'], kind: WorkKind | undefined): boolean {
  return kind !== undefined && asksTwoPeople(kind, approvals.rule().on);
}

/** Whether the approver still approves: somebody may have been removed since the PIN was checked. */
function asKnownNow({ person }: Repositories['approvals'], approver: Person | null): Person | null {
  return approver && { ...approver, approves: person(approver.id)?.approves ?? false };
}

/** The approval that an agreement amounts to; null if the rule is off. */
function approvalOf(agreement: Agreement, approvedAt: string): Result<Approval | null> {
  const refusal = sendCan.leave(agreement);
  if (refusal) return failed(failure(refusal));
  const { twoPeople, prepared, approver } = agreement;
  if (!twoPeople) return ok(null);
  if (!prepared || !approver) return failed(failure('APPROVAL_NEEDED'));
  return ok({ preparedBy: prepared.by.name, approvedBy: approver.name, approvedAt });
}

/** A lock from before PINs has only a typed name, which proves nothing: it must be made again. */
function isIntact(lock: StoredLock, seal: string): boolean {
  return lock.seal === seal && lock.preparerId !== null;
}

/** The approval part of a report's review; null if no second person is required. */
export function approvalReview({ approvals }: Repositories, work: Work, seal: string): ApprovalReview | null {
  if (!needsApproval(approvals, work.body.kind)) return null;
  const lock = approvals.lockOf(work.id);
  return {
    lock: lock && { ...lock, intact: isIntact(lock, seal) },
    earlier: approvals.earlierLocks(work.id),
    people: approvals.people(),
    preparer: approvals.preparer(),
  };
}

const refusals = { alreadySent: 'ALREADY_SENT', locked: 'REPORT_LOCKED' } as const;

function unless(obstacle: keyof typeof refusals | null): Result<void> {
  return obstacle ? failed(failure(refusals[obstacle])) : ok(undefined);
}

/** Whether work may be deleted; fails with REPORT_LOCKED. Checked here, since a page could be out of date. */
export function mayRemove({ approvals }: Repositories, workId: string): Result<void> {
  return unless(workCan.remove({ isLocked: approvals.lockOf(workId) !== null }));
}

/**
 * Whether work may be edited. Fails with ALREADY_SENT if Kiva has or may have it, unless some of it was refused and needs
 * correcting, and with REPORT_LOCKED if it is locked.
 */
export function mayChange({ sends, approvals }: Repositories, workId: string): Result<void> {
  const isSent = sends.liveOfWork(workId).length > 0 && sends.refusedOfWork(workId) === 0;
  return unless(workCan.change({ isSent, isLocked: approvals.lockOf(workId) !== null }));
}

/** Whether all of this may be stored as new work; fails as {@link mayChange} does, and if any of it was ever sent. */
export function mayAdd({ sends, approvals }: Repositories, workIds: readonly string[]): Result<void> {
  const isSent = workIds.some((id) => sends.liveOfWork(id).length > 0);
  const isLocked = workIds.some((id) => approvals.lockOf(id) !== null);
  return unless(workCan.change({ isSent, isLocked }));
}

/** Unlocks a report, with a person's PIN and a reason; `at` is ISO 8601. */
export async function unlockReport(
  { authority, approvals }: SendServices,
  { workId, by, why, at }: { workId: string; by: PinProof; why: string; at: string },
): Promise<Result<Record<string, never>>> {
  if (why === '') return failed(failure('BAD_INPUT', { fields: [{ path: 'why', message: 'missing' }] }));
  const person = await authority.check(by);
  if (!person.ok) return person;
  return approvals.unlock(workId, person.value.name, why, at) ? ok({}) : failed(failure('NOT_FOUND'));
}
