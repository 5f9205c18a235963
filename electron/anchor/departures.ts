import { z } from 'zod';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Departure, DepartureRepository } from '../store/departures.ts';
import type { Vault } from '../vault/vault.ts';

/**
 * What has left is remembered outside the store as well: the newest departure is kept in the keychain before its bytes leave. A
 * store that lacks it is older than the world (restored from a backup, a disk image, a sync folder, its log deleted) and would
 * send again what Kiva has. Then nothing is sent before a person has compared with Kiva.
 */
export type SendAnchor = {
  /** Fails with STORE_BEHIND, or as the keychain does. */
  check: () => Promise<Result<void>>;
  /** Checks, and keeps the newest departure; asked between "a byte may leave" and its leaving. */
  keep: () => Promise<Result<void>>;
  /** How many requests left that the store does not know; 0 also where the keychain cannot say. */
  missing: () => Promise<number>;
  /** A person has compared with Kiva: from here on this store is the memory. */
  accept: () => Promise<Result<void>>;
};

/** What {@link createAnchor} needs. */
export type AnchorDeps = {
  departures: DepartureRepository;
  vault: Pick<Vault, 'read' | 'write'>;
  environment: Environment;
  now: () => string;
};

/** In Practice nothing leaves the computer, so nothing need be remembered outside the store. */
export const noAnchor: SendAnchor = {
  check: async () => ok(undefined),
  keep: async () => ok(undefined),
  missing: async () => 0,
  accept: async () => ok(undefined),
};

/** The newest departure that the keychain knows. */
type KnownDeparture = Departure | 'nothing' | 'unreadable';

const departureSchema = z.object({ number: z.number().int().min(1), mark: z.string(), at: z.string() });

/** Makes the {@link SendAnchor} of one environment. */
export function createAnchor({ departures, vault, environment, now }: AnchorDeps): SendAnchor {
  const name = `departures/${environment}` as const;

  const kept = async (): Promise<Result<KnownDeparture>> => {
    const text = await vault.read(name);
    if (!text.ok) return text;
    return ok(text.value === null ? 'nothing' : (parseDeparture(text.value) ?? 'unreadable'));
  };

  /** What cannot be read is not nothing: how many it was is then not known. */
  const missingOf = (anchor: KnownDeparture): number | '?' => {
    if (anchor === 'unreadable') return '?';
    if (anchor === 'nothing' || departures.has(anchor)) return 0;
    return Math.max(1, anchor.number - (departures.newest()?.number ?? 0));
  };

  const check = async (): Promise<Result<void>> => {
    const outside = await kept();
    if (!outside.ok) return outside;
    const requests = missingOf(outside.value);
    return requests === 0 ? ok(undefined) : failed(failure('STORE_BEHIND', { values: { requests } }));
  };

  const write = async (): Promise<Result<void>> => {
    const newest = departures.newest();
    return newest === null ? ok(undefined) : vault.write(name, JSON.stringify(newest));
  };

  return {
    check,
    keep: async () => {
      const checked = await check();
      return checked.ok ? write() : checked;
    },
    missing: async () => {
      const outside = await kept();
      const missing = outside.ok ? missingOf(outside.value) : 0;
      return missing === '?' ? 0 : missing;
    },
    accept: async () => {
      const outside = await kept();
      if (!outside.ok) return outside;
      if (missingOf(outside.value) !== 0) departures.goOnAfter(lastOf(outside.value), now());
      return write();
    },
  };
}

/** If the keychain cannot be read, the numbers continue from the store's own departures. */
function lastOf(anchor: KnownDeparture): Pick<Departure, 'number' | 'mark'> {
  return typeof anchor === 'string' ? { number: 0, mark: anchor } : anchor;
}

function parseDeparture(text: string): Departure | null {
  try {
    return departureSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
