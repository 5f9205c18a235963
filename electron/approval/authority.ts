import { randomUUID } from 'node:crypto';
import { failure } from '../../shared/errors.ts';
import type { Person, PinProof } from '../../shared/model/approval.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { isSamePerson, mostPeople, personName, pinProblem } from '../../shared/rules/approval.ts';
import type { RuleAnchor } from '../anchor/rules.ts';
import type { ApprovalRepository, RuleState } from '../store/approvals.ts';
import type { StoredPerson } from '../store/people.ts';
import { freeTries, type PinDelays } from './tries.ts';

/** Who is who, and who may change that and the rule. All but the very first approver takes an approver's PIN. */
export type Authority = {
  /** The person whose PIN this is. Fails with PIN_WRONG or PIN_WAIT, and with NOT_FOUND for who is none (any more). */
  check: (proof: PinProof) => Promise<Result<Person>>;
  /** The same of who may approve; fails with NOT_APPROVER, without a look at the PIN, for who may not. */
  checkApprover: (proof: PinProof) => Promise<Result<Person>>;
  add: (person: NewPerson, by: PinProof | null) => Promise<Result<void>>;
  /** Takes the person's own PIN: with another's, one person could come to act as two. */
  changePin: (proof: PinProof, pin: string) => Promise<Result<void>>;
  remove: (personId: string, by: PinProof) => Promise<Result<void>>;
  /** Turning it on takes a PIN too: so somebody certainly knows one, before it is needed. */
  setRule: (on: boolean, by: PinProof) => Promise<Result<void>>;
};

/** Somebody to be added, as typed. */
export type NewPerson = { name: string; pin: string; approves: boolean };

/**
 * Dependencies of {@link createAuthority}. `hide` gets every PIN, so that none is ever written to a log; `pins` are
 * those of `pin.ts`.
 */
export type AuthorityDeps = {
  approvals: ApprovalRepository;
  rules: RuleAnchor;
  waits: PinDelays;
  now: () => Date;
  hide: (pin: string) => void;
  pins: { hash: (pin: string) => Promise<string>; is: (pin: string, kept: string) => Promise<boolean> };
};

/** Makes the {@link Authority} of one environment. */
export function createAuthority({ approvals, rules, waits, now, hide, pins }: AuthorityDeps): Authority {
  const stamp = (): string => now().toISOString();

  /** When the wait of a person ends, by the clock that is seen; null if there is none. */
  const waitEnd = ({ id, wrong }: Pick<StoredPerson, 'id' | 'wrong'>): string | null => {
    const left = waits.left(id, wrong);
    return left > 0 ? new Date(now().getTime() + left).toISOString() : null;
  };

  /** A try is counted in the store and in the keychain before it is looked at. */
  const checkPin = async ({ personId, pin }: PinProof): Promise<Result<Person>> => {
    const person = approvals.person(personId);
    if (!person) return failed(failure('NOT_FOUND'));
    const until = waitEnd(person);
    if (until !== null) return failed(failure('PIN_WAIT', { values: { name: person.name, until } }));
    hide(pin);
    approvals.countTry(personId);
    waits.noteTry(personId);
    const counted = await rules.keepTries();
    if (!counted.ok) return counted;
    if (!(await pins.is(pin, person.pin))) return failed(wrong(approvals.person(personId)));
    await rules.forgetTries(personId);
    // Somebody may have been removed, or got another PIN, while this one was looked at.
    const still = approvals.person(personId);
    return still?.pin === person.pin ? ok(plain(still)) : failed(failure('NOT_FOUND'));
  };

  const check: Authority['check'] = async (proof) => {
    const settled = await rules.settle();
    return settled.ok ? checkPin(proof) : settled;
  };

  const checkApprover: Authority['check'] = async (proof) => {
    const settled = await rules.settle();
    if (!settled.ok) return settled;
    if (approvals.person(proof.personId)?.approves === false) return failed(failure('NOT_APPROVER'));
    return checkPin(proof);
  };

  const wrong = (person: StoredPerson | null) => {
    const left = Math.max(0, freeTries - (person?.wrong ?? freeTries));
    const until = person && waitEnd(person);
    const values = { name: person?.name ?? '', left, ...(until === null ? {} : { until }) };
    return failure('PIN_WRONG', { values });
  };

  /** Changes the rule or its people by an approver's word. */
  const change = async (
    by: PinProof,
    make: (state: RuleState, approver: Person) => Result<RuleState>,
    confirms = false,
  ): Promise<Result<void>> => {
    const allowed = await checkApprover(by);
    if (!allowed.ok) return allowed;
    const approver = allowed.value;
    const isStill = ({ people }: RuleState) =>
      people.some(({ id, approves }) => id === approver.id && approves);
    return rules.change((state) => (isStill(state) ? make(state, approver) : failed(failure('NOT_FOUND'))), {
      by: approver.name,
      confirms,
    });
  };

  return {
    check,
    checkApprover,
    add: async ({ name: typedName, pin, approves }, by) => {
      const name = personName(typedName);
      const problems = problemsOf({ name: nameProblem(approvals.state(), name), pin: pinProblem(pin) });
      if (!problems.ok) return problems;
      hide(pin);
      const person = {
        id: randomUUID(),
        name,
        pin: await pins.hash(pin),
        approves,
        addedAt: stamp(),
        wrong: 0,
      };
      const withPerson = (state: RuleState): Result<RuleState> => {
        const taken = problemsOf({ name: nameProblem(state, name) });
        return taken.ok ? ok({ ...state, people: [...state.people, person] }) : taken;
      };
      if (by) return change(by, withPerson);
      return rules.change((state) => (isFirst(state, approves) ? withPerson(state) : needed()), { by: '' });
    },
    changePin: async (proof, pin) => {
      const problems = problemsOf({ newPin: pinProblem(pin) });
      if (!problems.ok) return problems;
      hide(pin);
      const hash = await pins.hash(pin);
      const allowed = await check(proof);
      if (!allowed.ok) return allowed;
      const { id, name } = allowed.value;
      return rules.change((state) => ok(withPin(state, id, hash)), { by: name });
    },
    remove: (personId, by) =>
      change(by, (state) => {
        const people = state.people.filter(({ id }) => id !== personId);
        const isLast = state.on && !people.some(({ approves }) => approves);
        return isLast ? failed(failure('APPROVER_MISSING')) : ok({ ...state, people });
      }),
    setRule: (on, by) =>
      change(
        by,
        (state, { name }) => ok(state.on === on ? state : { ...state, on, since: stamp(), by: name }),
        true,
      ),
  };
}

/** The first approver needs no other's PIN, unless the rule is on: then there was an approver before. */
function isFirst({ on, people }: RuleState, approves: boolean): boolean {
  return approves && !on && !people.some((each) => each.approves);
}

function needed(): Result<never> {
  return failed(failure('APPROVAL_NEEDED'));
}

function withPin(state: RuleState, personId: string, pin: string): RuleState {
  const people = state.people.map((each) => (each.id === personId ? { ...each, pin, wrong: 0 } : each));
  return { ...state, people };
}

function nameProblem({ people }: RuleState, name: string): string | null {
  if (name === '') return 'missing';
  if (people.length >= mostPeople) return 'full';
  return people.some((other) => isSamePerson(other.name, name)) ? 'taken' : null;
}

function plain({ id, name, approves, addedAt }: StoredPerson): Person {
  return { id, name, approves, addedAt };
}

function problemsOf(fields: Record<string, string | null>): Result<void> {
  const found = Object.entries(fields).flatMap(([path, message]) => (message ? [{ path, message }] : []));
  return found.length === 0 ? ok(undefined) : failed(failure('BAD_INPUT', { fields: found }));
}
