import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import { failed } from '../../shared/result.ts';
import { createAnchor, noAnchor, type SendAnchor } from '../anchor/departures.ts';
import { createHistoryAnchor, type HistoryAnchor } from '../anchor/history.ts';
import { createRuleAnchor, noVault, type RuleAnchor } from '../anchor/rules.ts';
import { type Authority, createAuthority } from '../approval/authority.ts';
import { createPasses, type Passes } from '../approval/passes.ts';
import { hashPin, isPin } from '../approval/pin.ts';
import { createPinDelays } from '../approval/tries.ts';
import type { Log } from '../log/log.ts';
import type { ApprovalRepository } from '../store/approvals.ts';
import { auditRepository } from '../store/audit/history.ts';
import type { Store } from '../store/database.ts';
import { departureRepository } from '../store/departures.ts';
import type { Vault } from '../vault/vault.ts';

/** What an environment also records outside its store, and who may change that. */
export type AnchorServices = {
  rules: RuleAnchor;
  anchor: SendAnchor;
  historyAnchor: HistoryAnchor;
  authority: Authority;
  passes: Passes;
};

/** Creates {@link AnchorServices}. In Practice nothing leaves the computer, so the store alone is enough. */
export function createAnchorServices(
  store: Store,
  approvals: ApprovalRepository,
  vault: Vault,
  environment: Environment,
  log: Log,
): AnchorServices {
  const isPractice = environment === 'practice';
  const now = (): Date => new Date();
  const stamp = (): string => now().toISOString();
  const waits = createPinDelays(() => performance.now());
  const rules = createRuleAnchor({
    ...{ approvals, environment, now: stamp, onTriesRaised: waits.noteTry },
    vault: isPractice ? noVault : vault,
  });
  const departures = departureRepository(store);
  const sent = isPractice
    ? noAnchor
    : createAnchor({ departures, vault: sameAsNow(vault), environment, now: stamp });
  const historyAnchor = createHistoryAnchor({
    ...{ audit: auditRepository(store), environment },
    vault: isPractice ? noVault : sameAsNow(vault),
  });
  const pins = { hash: hashPin, is: isPin };
  return {
    rules,
    historyAnchor,
    // Settle the two-person rule before checking the store.
    anchor: {
      ...sent,
      check: async () => {
        const settled = await rules.settle();
        return settled.ok ? sent.check() : settled;
      },
      accept: async () => {
        const accepted = await sent.accept();
        if (accepted.ok) await historyAnchor.accept();
        return accepted;
      },
    },
    authority: createAuthority({ approvals, rules, waits, now, hide: log.registerSecret, pins }),
    passes: createPasses(),
  };
}

/**
 * A store on disk may only be compared with the keychain. If the person switched to memory-only storage since, that has
 * no departures, and an older copy of the store would send requests again that Kiva already has.
 */
function sameAsNow(vault: Vault): Pick<Vault, 'read' | 'write'> {
  const { memoryOnly } = vault.status();
  const isSame = (): boolean => vault.status().memoryOnly === memoryOnly;
  const gone = failed(failure('KEYCHAIN_LEFT'));
  return {
    read: async (name) => (isSame() ? vault.read(name) : gone),
    write: async (name, value) => (isSame() ? vault.write(name, value) : gone),
  };
}
