import { failure } from '../../../shared/errors.ts';
import type { ApprovalReview, Approver, Proof } from '../../../shared/model/approval.ts';
import type { Work } from '../../../shared/model/work.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { isSamePerson, personName } from '../../../shared/rules/approval.ts';
import type { Records } from '../../environment/desk.ts';
import type { KeptLock } from '../../store/approvals.ts';
import type { Approval } from '../../store/sends.ts';

/** What a report may leave by: two people's word, or nobody's where the rule is off. `lock` is what was approved. */
export type Leave = { approval: Approval | null; lock: KeptLock | null };

/** Checks a PIN where one was given, before all else that is awaited: what follows must happen in one breath. */
export async function approverOf(
  records: Records,
  proof: Proof | undefined,
): Promise<Result<Approver | null>> {
  return proof ? records.authority.check(proof) : ok(null);
}

/**
 * Whether this report may leave now (acceptance.md REP-9): where the rule is on, only as it was locked, by the word of somebody
 * else than who locked it. Drafts and journals always may. Awaits nothing.
 */
export function mayLeave(
  { approvals }: Records,
  work: Work,
  seal: string,
  approver: Approver | null,
  now: string,
): Result<Leave> {
  if (work.body.kind !== 'report' || !approvals.rule().on)
    return approver ? failed(failure('RULE_CHANGED')) : ok({ approval: null, lock: null });
  const lock = approvals.lockOf(work.id);
  if (!lock) return failed(failure('APPROVAL_NEEDED'));
  if (lock.seal !== seal) return failed(failure('LOCK_CHANGED'));
  const approval = approvalBy(approver, lock.preparedBy, now, approvals);
  return approval.ok ? ok({ approval: approval.value, lock }) : approval;
}

/** The two names under rows of a report that go again; none where the rule is off. Awaits nothing. */
export function mayGoAgain(
  { approvals, sends }: Records,
  id: string,
  preparedBy: string,
  approver: Approver | null,
  now: string,
): Result<Approval | null> {
  if (sends.get(id)?.kind !== 'report' || !approvals.rule().on)
    return approver ? failed(failure('RULE_CHANGED')) : ok(null);
  return approvalBy(approver, personName(preparedBy), now, approvals);
}

function approvalBy(
  approver: Approver | null,
  preparedBy: string,
  now: string,
  { approver: find }: Records['approvals'],
): Result<Approval> {
  // Somebody may have been removed since the PIN was looked at.
  if (!approver || preparedBy === '' || !find(approver.id)) return failed(failure('APPROVAL_NEEDED'));
  if (isSamePerson(preparedBy, approver.name)) return failed(failure('SAME_PERSON'));
  return ok({ preparedBy, approvedBy: approver.name, approvedAt: now });
}

/** What is shown of approval in the review of a report; null where nobody has to approve. */
export function approvalReview({ approvals }: Records, work: Work, seal: string): ApprovalReview | null {
  if (work.body.kind !== 'report' || !approvals.rule().on) return null;
  const lock = approvals.lockOf(work.id);
  return {
    lock: lock && { ...lock, intact: lock.seal === seal },
    earlier: approvals.earlierLocks(work.id),
    approvers: approvals.approvers(),
    preparer: approvals.preparer(),
  };
}

/** Refuses to change what is locked: not even the page could make it look otherwise. */
export function unlocked({ approvals }: Records, workId: string): Result<void> {
  return approvals.lockOf(workId) ? failed(failure('REPORT_LOCKED')) : ok(undefined);
}
