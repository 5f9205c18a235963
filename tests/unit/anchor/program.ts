import { createHash } from 'node:crypto';
import { createRuleAnchor } from '../../../electron/anchor/rules.ts';
import { createAuthority } from '../../../electron/approval/authority.ts';
import { createPinDelays } from '../../../electron/approval/tries.ts';
import { approvalRepository } from '../../../electron/store/approvals.ts';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { createVault } from '../../../electron/vault/vault.ts';
import type { PinProof } from '../../../shared/model/approval.ts';
import { unwrap } from '../kiva/support.ts';
import type { FakeKeytar } from '../vault/fake-keytar.ts';

/** A fast fake hash: these tests are about rules, not hashing. */
const hash = async (pin: string) => createHash('sha256').update(pin).digest('hex');
/** PINs of people in these tests. */
export const pins = { ben: '582913', cleo: '739164', ana: '402817', newBen: '640285' };
/** The time of all changes. */
export const at = '2026-11-21T10:00:00.000Z';
/** The keychain entry of the rule's head. */
export const entry = 'Partner Desk|approvals/stage';

/** The program on a store, started with this keychain. */
export async function program(keytar: FakeKeytar, store: Store = newStore(), clock = { elapsed: 0 }) {
  const vault = createVault({ service: 'Partner Desk', load: async () => keytar, callTimeoutMs: 50 });
  const approvals = approvalRepository(store);
  const waits = createPinDelays(() => clock.elapsed);
  const rules = createRuleAnchor({
    ...{ approvals, vault, environment: 'stage', now: () => at, onTriesRaised: waits.noteTry },
  });
  const is = async (pin: string, kept: string) => (await hash(pin)) === kept;
  const now = () => new Date(at);
  const authority = createAuthority({ approvals, rules, waits, now, hide: () => {}, pins: { hash, is } });
  const settled = code(await rules.settle());
  const proofOf = (name: string, pin: string): PinProof => ({
    personId: approvals.people().find((each) => each.name === name)?.id ?? crypto.randomUUID(),
    pin,
  });
  return { store, approvals, rules, settled, proofOf, clock, ...authority };
}

/** An empty store. */
export function newStore(): Store {
  return unwrap(openDatabase(':memory:', ''));
}

/** Copies the rule of a store into another store, like a restored file. */
export function copyOf(store: Store): Store {
  const copy = newStore();
  const [from, to] = [approvalRepository(store), approvalRepository(copy)];
  const change = { generation: from.generation(), by: '', now: at, restored: from.rule().restored };
  to.become(from.state(), change);
  return copy;
}

/** The error code, or `ok`. */
export function code(result: { ok: boolean; error?: { code: string } }): string {
  return result.ok ? 'ok' : (result.error?.code ?? '');
}
