import { isDeepStrictEqual } from 'node:util';
import type { Environment } from '../../shared/environment.ts';
import { ok, type Result } from '../../shared/result.ts';
import { createTurns } from '../in-turn.ts';
import type { ApprovalRepository, RuleState } from '../store/approvals.ts';
import type { Vault } from '../vault/vault.ts';
import { decodeHead, decodeRules, encodeRules, type RuleHead, triesIn, triesOf } from './rule-record.ts';

/**
 * The two-person rule and its people, kept in the keychain as well: a store that is new, older, or was set aside takes
 * them from there. The keychain is written first, so a change that a person saw succeed is never in the store alone;
 * the next {@link RuleAnchor.settle} completes a change that a crash cut short.
 */
export type RuleAnchor = {
  /**
   * Brings store and keychain together; asked before anything rests on the rule or a PIN. The later change holds, but the rule is
   * never turned off by it. Fails as the keychain and the store do.
   */
  settle: () => Promise<Result<void>>;
  /**
   * Changes both by `make`, which gets the state as it is then. `confirms` says that an approver has seen what was restored. After a
   * failure all is as it was.
   */
  change: (
    make: (state: RuleState) => Result<RuleState>,
    said: { by: string; confirms?: boolean },
  ) => Promise<Result<void>>;
  /** Keeps the wrong tries that the store has counted. */
  keepTries: () => Promise<Result<void>>;
  /** Somebody's PIN was right. */
  forgetTries: (personId: string) => Promise<void>;
};

/** Dependencies of {@link createRuleAnchor}. `onTriesRaised` gets the people whose tries the store did not know. */
export type RuleAnchorDeps = {
  approvals: ApprovalRepository;
  vault: Pick<Vault, 'read' | 'write' | 'remove'>;
  environment: Environment;
  now: () => string;
  onTriesRaised: (personId: string) => void;
};

/** Where nothing need be remembered outside the store: in Practice nothing leaves the computer. */
export const noVault: RuleAnchorDeps['vault'] = {
  read: async () => ok(null),
  write: async () => ok(undefined),
  remove: async () => ok(undefined),
};

/** What the keychain says; null where it says nothing. `state` is null where that cannot be read. */
type KeychainRule = { head: RuleHead | null; state: RuleState | null } | null;

/** Makes the {@link RuleAnchor} of one environment. */
export function createRuleAnchor(deps: RuleAnchorDeps): RuleAnchor {
  const { approvals, vault, environment, now, onTriesRaised } = deps;
  const name = `approvals/${environment}` as const;
  const inTurn = createTurns();
  let head: RuleHead | null = null;
  let parts: ReadonlyMap<string, string> = new Map();

  const read = async (): Promise<Result<KeychainRule>> => {
    const text = await vault.read(name);
    if (!text.ok) return text;
    if (text.value === null) return ok(null);
    const found = decodeHead(text.value);
    if (found === null) return ok({ head: null, state: null });
    const texts = new Map<string, string>();
    for (const part of found.parts) {
      const known = parts.get(part);
      const kept = known === undefined ? await vault.read(`${name}/${part}`) : ok(known);
      if (!kept.ok) return kept;
      texts.set(part, kept.value ?? '');
    }
    [head, parts] = [found, texts];
    return ok({ head: found, state: decodeRules(found, texts) });
  };

  const write = async (state: RuleState, generation: number): Promise<Result<void>> => {
    const next = encodeRules(state, generation);
    for (const [part, text] of next.parts) {
      const written = await vault.write(`${name}/${part}`, text);
      if (!written.ok) return written;
    }
    const written = await vault.write(name, JSON.stringify(next.head));
    if (!written.ok) return written;
    const old = [...(head?.parts ?? [])].filter((part) => !next.parts.has(part));
    [head, parts] = [next.head, next.parts];
    // Nothing names them any more; one that stays says nothing.
    for (const part of old) await vault.remove(`${name}/${part}`);
    return written;
  };

  const restore = (state: RuleState, generation: number, why: 'behind' | 'unreadable' | null): void => {
    const restored = why ?? approvals.rule().restored;
    approvals.become(state, { generation, by: '', now: now(), restored });
  };

  /** No entry: only the store counts. A rule that was on only because an entry could not be read is off again. */
  const settleAlone = async (own: RuleState): Promise<Result<void>> => {
    const isForced = approvals.rule().restored === 'unreadable' && !hasApprover(own);
    if (isForced) restore({ ...own, on: false }, approvals.generation(), null);
    else if (own.since !== null || own.people.length > 0) return writeAs(own, approvals.generation());
    return ok(undefined);
  };

  const writeAs = async (state: RuleState, least: number): Promise<Result<void>> => {
    const generation = Math.max(least, 1);
    const written = await write(state, generation);
    if (written.ok && approvals.generation() !== generation) approvals.setGeneration(generation);
    return written;
  };

  /** What cannot be read may have been any rule: it is on. Whom the store knows can go on from there by PIN. */
  const settleUnreadable = async (own: RuleState, kept: RuleHead | null): Promise<Result<void>> => {
    const next = { ...own, on: true };
    if (!own.on || hasApprover(own)) restore(next, approvals.generation(), 'unreadable');
    const least = Math.max(approvals.generation(), kept?.generation ?? 0) + 1;
    return hasApprover(own) ? writeAs(next, least) : ok(undefined);
  };

  const settleWith = async (own: RuleState, kept: RuleHead, state: RuleState): Promise<Result<void>> => {
    raiseTries(own, kept);
    const generation = approvals.generation();
    if (generation > kept.generation) return writeAs(approvals.state(), generation);
    if (isSameRule(own, state)) {
      if (generation !== kept.generation) approvals.setGeneration(kept.generation);
      return ok(undefined);
    }
    const isStricter = own.on && !state.on && hasApprover(state);
    const { on, since, by } = isStricter ? own : state;
    const next = { on, since, by, people: state.people };
    restore(next, isStricter ? kept.generation + 1 : kept.generation, 'behind');
    return isStricter ? writeAs(next, kept.generation + 1) : ok(undefined);
  };

  const raiseTries = (own: RuleState, kept: RuleHead): void => {
    for (const { id, wrong } of own.people) {
      const known = triesIn(kept, id);
      if (known <= wrong) continue;
      approvals.raiseTries(id, known);
      onTriesRaised(id);
    }
  };

  const settle = async (): Promise<Result<void>> => {
    const kept = await read();
    if (!kept.ok) return kept;
    const own = approvals.state();
    if (kept.value === null) return settleAlone(own);
    const { head: found, state } = kept.value;
    return found && state ? settleWith(own, found, state) : settleUnreadable(own, found);
  };

  /** What the keychain was asked to keep and may keep yet, after a prompt, must not count when it does. */
  const overtake = (generation: number): void => approvals.setGeneration(generation + 1);

  const change: RuleAnchor['change'] = async (make, { by, confirms = false }) => {
    const settled = await settle();
    if (!settled.ok) return settled;
    const [own, generation] = [approvals.state(), approvals.generation() + 1];
    const next = make(own);
    if (!next.ok) return next;
    const written = await write(next.value, generation);
    if (!written.ok) {
      overtake(generation);
      return written;
    }
    try {
      const restored = confirms ? null : approvals.rule().restored;
      approvals.become(next.value, { generation, by, now: now(), restored });
      return ok(undefined);
    } catch (error) {
      await write(own, generation + 1);
      throw error;
    }
  };

  const keepTries = async (): Promise<Result<void>> => {
    if (head === null) return ok(undefined);
    const next = { ...head, tries: triesOf(approvals.state()) };
    if (isDeepStrictEqual(next.tries, head.tries)) return ok(undefined);
    const written = await vault.write(name, JSON.stringify(next));
    if (written.ok) head = next;
    return written;
  };

  return {
    settle: () => inTurn(settle),
    change: (make, said) => inTurn(() => change(make, said)),
    keepTries: () => inTurn(keepTries),
    forgetTries: (personId) =>
      inTurn(async () => {
        approvals.forgetTries(personId);
        await keepTries();
      }),
  };
}

function hasApprover({ people }: RuleState): boolean {
  return people.some(({ approves }) => approves);
}

function isSameRule(one: RuleState, other: RuleState): boolean {
  return isDeepStrictEqual(withoutTries(one), withoutTries(other));
}

function withoutTries({ on, people }: RuleState): Pick<RuleState, 'on' | 'people'> {
  return { on, people: people.map((each) => ({ ...each, wrong: 0 })) };
}
