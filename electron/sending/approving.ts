import { failure } from '../../shared/errors.ts';
import type { ApprovalReview, Person, PinProof } from '../../shared/model/approval.ts';
import type { Work, WorkKind } from '../../shared/model/work.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { isSamePerson } from '../../shared/rules/approval.ts';
import { sendKinds } from '../../shared/rules/kinds/kinds.ts';
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
  if (!needsApproval(approvals, work.body.kind))
    return approver ? failed(failure('RULE_CHANGED')) : ok({ approval: null, lock: null });
  const lock = approvals.lockOf(work.id);
  if (!lock) return failed(failure('APPROVAL_NEEDED'));
  if (!isIntact(lock, seal)) return failed(failure('LOCK_CHANGED'));
  const preparer = { id: lock.preparerId ?? '', name: lock.preparedBy };
  const approval = approvalBy(approver, preparer, now, approvals);
  return approval.ok ? ok({ approval: approval.value, lock }) : approval;
}

/** The approval for resending rows of a report; null if the rule is off. Synchronous, like {@link mayLeave}. */
export function mayResend(
  { approvals, sends }: Repositories,
  id: string,
  people: TwoPeople | null,
  now: string,
): Result<Approval | null> {
  if (!needsApproval(approvals, sends.get(id)?.kind))
    return people ? failed(failure('RULE_CHANGED')) : ok(null);
  // Somebody may have been removed since the PIN was checked.
  if (!people || !approvals.person(people.preparer.id)) return failed(failure('APPROVAL_NEEDED'));
  return approvalBy(people.approver, people.preparer, now, approvals);
}

/** Whether the rule asks two people about work of this kind; never of a send that nobody knows. */
export function needsApproval(approvals: Repositories['approvals'], kind: WorkKind | undefined): boolean {
  return kind !== undefined && sendKinds[kind].mayNeedApproval && approvals.rule().on;
}

/** Compares by id and by name: somebody who was removed and added again has a new id. */
function approvalBy(
  approver: Person | null,
  preparer: Pick<Person, 'id' | 'name'>,
  now: string,
  { person }: Repositories['approvals'],
): Result<Approval> {
  // Somebody may have been removed since the PIN was checked.
  if (!approver || !person(approver.id)?.approves) return failed(failure('APPROVAL_NEEDED'));
  if (preparer.id === approver.id || isSamePerson(preparer.name, approver.name))
    return failed(failure('SAME_PERSON'));
  return ok({ preparedBy: preparer.name, approvedBy: approver.name, approvedAt: now });
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

/** Fails with REPORT_LOCKED if the work is locked. Checked here, since a page could be out of date. */
export function unlocked({ approvals }: Repositories, workId: string): Result<void> {
  return approvals.lockOf(workId) ? failed(failure('REPORT_LOCKED')) : ok(undefined);
}

/**
 * Whether work may be edited. Fails with ALREADY_SENT if Kiva has or may have it, unless some of it was refused and needs
 * correcting, and with REPORT_LOCKED if it is locked.
 */
export function mayChange(repositories: Repositories, workId: string): Result<void> {
  const { sends } = repositories;
  const isWhole = sends.liveOfWork(workId).length > 0 && sends.refusedOfWork(workId) === 0;
  return isWhole ? failed(failure('ALREADY_SENT')) : unlocked(repositories, workId);
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
