import { randomUUID } from 'node:crypto';
import { failure } from '../../shared/errors.ts';
import type { Approver, Proof } from '../../shared/model/approval.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { isSamePerson, personName, pinProblem } from '../../shared/rules/approval.ts';
import type { ApprovalRepository, KeptApprover } from '../store/approvals.ts';
import { freeTries, waitLeft } from './tries.ts';

/** What changes who may approve, and whether it is asked for. All but the very first approver takes an approver's PIN. */
export type Authority = {
  /** The approver whose PIN this is. Fails with PIN_WRONG or PIN_WAIT, and with NOT_FOUND for who is none (any more). */
  check: (proof: Proof) => Promise<Result<Approver>>;
  add: (name: string, pin: string, by: Proof | null) => Promise<Result<void>>;
  /** Takes the approver's own PIN: with another's, one person could come to act as two. */
  changePin: (proof: Proof, pin: string) => Promise<Result<void>>;
  remove: (approverId: string, by: Proof) => Promise<Result<void>>;
  /** Turning it on takes a PIN too: so somebody certainly knows one, before it is needed. */
  setRule: (on: boolean, by: Proof) => Promise<Result<void>>;
};

/** What the authority needs. `hide` is told every PIN, so that none is ever written to a log; `pins` are those of `pin.ts`. */
export type AuthorityParts = {
  approvals: ApprovalRepository;
  now: () => Date;
  /** Milliseconds that have passed since some moment, whatever the clock says: a wait is not over because it was set ahead. */
  elapsed: () => number;
  hide: (pin: string) => void;
  pins: { hash: (pin: string) => Promise<string>; is: (pin: string, kept: string) => Promise<boolean> };
};

/** Makes the {@link Authority} of one environment. */
export function createAuthority({ approvals, now, elapsed, hide, pins }: AuthorityParts): Authority {
  const stamp = (): string => now().toISOString();
  // Of tries before this run nobody knows how long they are ago: the wait begins anew.
  const began = elapsed();
  const lastTries = new Map<string, number>();

  /** When the wait of an approver ends, by the clock that a person sees; null if there is none. */
  const waitEnd = ({ id, wrong }: Pick<KeptApprover, 'id' | 'wrong'>): string | null => {
    const left = waitLeft(wrong, elapsed() - (lastTries.get(id) ?? began));
    return left > 0 ? new Date(now().getTime() + left).toISOString() : null;
  };

  const check: Authority['check'] = async ({ approverId, pin }) => {
    const approver = approvals.approver(approverId);
    if (!approver) return failed(failure('NOT_FOUND'));
    const until = waitEnd(approver);
    if (until !== null) return failed(failure('PIN_WAIT', { values: { until } }));
    hide(pin);
    approvals.countTry(approverId);
    lastTries.set(approverId, elapsed());
    if (!(await pins.is(pin, approver.pin))) return failed(wrong(approvals.approver(approverId)));
    approvals.forgetTries(approverId);
    return stillThere(approverId);
  };

  const wrong = (approver: KeptApprover | null) => {
    const left = Math.max(0, freeTries - (approver?.wrong ?? freeTries));
    const until = approver && waitEnd(approver);
    return failure('PIN_WRONG', { values: { left, ...(until === null ? {} : { until }) } });
  };

  /** Somebody may have been removed while the PIN was looked at. */
  const stillThere = (approverId: string): Result<Approver> => {
    const approver = approvals.approver(approverId);
    return approver ? ok(plain(approver)) : failed(failure('NOT_FOUND'));
  };

  const nameProblem = (name: string): string | null => {
    if (name === '') return 'missing';
    return approvals.approvers().some((other) => isSamePerson(other.name, name)) ? 'taken' : null;
  };

  return {
    check,
    add: async (typedName, pin, by) => {
      const name = personName(typedName);
      const problems = problemsOf({ name: nameProblem(name), pin: pinProblem(pin) });
      if (!problems.ok) return problems;
      hide(pin);
      const hash = await pins.hash(pin);
      const allowed = by === null ? ok({ name: '' }) : await check(by);
      if (!allowed.ok) return allowed;
      // Asked once all is awaited: two first approvers at once are one first approver and one who needs a PIN.
      if (by === null && approvals.approvers().length > 0) return failed(failure('APPROVAL_NEEDED'));
      const taken = problemsOf({ name: nameProblem(name) });
      if (!taken.ok) return taken;
      approvals.add({ id: randomUUID(), name, pin: hash }, allowed.value.name, stamp());
      return ok(undefined);
    },
    changePin: async (proof, pin) => {
      const problems = problemsOf({ newPin: pinProblem(pin) });
      if (!problems.ok) return problems;
      hide(pin);
      const hash = await pins.hash(pin);
      const allowed = await check(proof);
      if (allowed.ok) approvals.setPin(proof.approverId, hash);
      return allowed.ok ? ok(undefined) : allowed;
    },
    remove: async (approverId, by) => {
      const allowed = await check(by);
      if (!allowed.ok) return allowed;
      const left = approvals.approvers().filter(({ id }) => id !== approverId);
      if (left.length === 0 && approvals.rule().on) return failed(failure('APPROVER_MISSING'));
      approvals.remove(approverId, allowed.value.name, stamp());
      return ok(undefined);
    },
    setRule: async (on, by) => {
      const allowed = await check(by);
      if (allowed.ok && approvals.rule().on !== on) approvals.setRule(on, allowed.value.name, stamp());
      return allowed.ok ? ok(undefined) : allowed;
    },
  };
}

function plain({ id, name, addedAt }: KeptApprover): Approver {
  return { id, name, addedAt };
}

function problemsOf(fields: Record<string, string | null>): Result<void> {
  const found = Object.entries(fields).flatMap(([path, message]) => (message ? [{ path, message }] : []));
  return found.length === 0 ? ok(undefined) : failed(failure('BAD_INPUT', { fields: found }));
}
