import type { ErrorCode } from '../../errors.ts';
import type { Person } from '../../model/approval.ts';
import type { WorkKind } from '../../model/work.ts';
import { isSamePerson } from '../approval.ts';
import { sendKinds } from '../kinds/kinds.ts';

/** Why something cannot be sent, or not decided of a send. */
export const sendObstacles = [
  'readOnly',
  'noScope',
  'blocked',
  'nothingToSend',
  'reasonMissing',
  'noneReady',
  'sendingMany',
  'ruleAwaited',
  'ruleHolds',
  'offline',
] as const;

/** See {@link sendObstacles}. */
export type SendObstacle = (typeof sendObstacles)[number];

/** What a review found, how many items would leave, and the reason that a person typed where one is needed. */
export type ReviewFacts = { blocking: number; items: number; needsReason: boolean; reason: string | null };

/**
 * Who agreed to a report: who prepared it, whether it still is what they agreed to, and who approves it. Both are null
 * where nobody did.
 */
export type Agreement = {
  twoPeople: boolean;
  prepared: { by: Pick<Person, 'id' | 'name'>; isIntact: boolean } | null;
  approver: Pick<Person, 'id' | 'name' | 'approves'> | null;
};

/** True where the two-person rule asks about requests of this kind. */
export function asksTwoPeople(kind: WorkKind, isRuleOn: boolean): boolean {
  return isRuleOn && sendKinds[kind].mayNeedApproval;
}

/**
 * What may be sent, and decided of a send: null, or why not. Answers that only the main process can give are error codes,
 * whose texts say what to do.
 */
export const sendCan = {
  /** Anything at all. The main process refuses it too, wherever it comes from. */
  leaveHere: (isReadOnly: boolean) => (isReadOnly ? 'readOnly' : null),

  /** A reviewed work sent or locked; the main process asks this once more right before. */
  start({
    blocking,
    items,
    needsReason,
    reason,
  }: ReviewFacts): 'blocked' | 'nothingToSend' | 'reasonMissing' | null {
    if (blocking > 0) return 'blocked';
    if (items === 0) return 'nothingToSend';
    return needsReason && !reason ? 'reasonMissing' : null;
  },

  /** {@link sendCan.start}, offered on the page. Kiva itself decides what the credentials permit. */
  offer(review: ReviewFacts & { isPermitted: boolean }): SendObstacle | null {
    return review.isPermitted ? sendCan.start(review) : 'noScope';
  },

  /** Sent while offline only by choice: it would leave later, by itself. */
  sendNow: ({ isChosen }: { isChosen: boolean }) => (isChosen ? null : 'offline'),

  /** Several reviewed drafts sent in a row. */
  startMany({ isPermitted, ready }: { isPermitted: boolean; ready: number }): 'noScope' | 'noneReady' | null {
    if (!isPermitted) return 'noScope';
    return ready === 0 ? 'noneReady' : null;
  },

  /** The page of several drafts left while it sends them. */
  leaveMany: (isUnderway: boolean) => (isUnderway ? 'sendingMany' : null),

  /** Unknown rows sent again; before the rule is read, one person alone must not be asked. */
  askAgain: (isRuleRead: boolean) => (isRuleRead ? null : 'ruleAwaited'),

  /** Approved by a second person. Compared by name too: who was removed and added again has a new id. */
  approve(
    approver: Agreement['approver'],
    preparer: Pick<Person, 'id' | 'name'>,
  ): 'APPROVAL_NEEDED' | 'SAME_PERSON' | null {
    if (!approver?.approves) return 'APPROVAL_NEEDED';
    const isSame = preparer.id === approver.id || isSamePerson(preparer.name, approver.name);
    return isSame ? 'SAME_PERSON' : null;
  },

  /** Sent by two people where the rule asks for them, and by no second one where it does not. */
  leave({ twoPeople, prepared, approver }: Agreement): ErrorCode | null {
    if (!twoPeople) return approver ? 'RULE_CHANGED' : null;
    if (!prepared) return 'APPROVAL_NEEDED';
    return prepared.isIntact ? sendCan.approve(approver, prepared.by) : 'LOCK_CHANGED';
  },

  /** Waiting requests let go, offered on the page; the rule holds those that nobody approved. */
  resume: (isHeld: boolean) => (isHeld ? 'ruleHolds' : null),

  /** Waiting requests let go, all together, unless a newer request has each of their rows. */
  letGo(
    orders: readonly { rows: number; newer: readonly { waits: boolean }[] }[],
  ): 'NEWER_WAITS' | 'OUTDATED' | null {
    const isLeft = orders.some(({ rows, newer }) => newer.length < rows || rows === 0);
    if (isLeft || orders.length === 0) return null;
    return orders.some(({ newer }) => newer.some(({ waits }) => waits)) ? 'NEWER_WAITS' : 'OUTDATED';
  },
} as const satisfies Record<string, (...facts: never[]) => SendObstacle | ErrorCode | null>;
