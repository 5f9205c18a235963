import { z } from 'zod';
import type { Environment } from '../../shared/environment.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AnchoredEntry } from '../store/audit/chain.ts';
import type { AuditRepository } from '../store/audit/history.ts';
import type { Vault } from '../vault/vault.ts';

/**
 * The newest entry of the history, kept in the keychain as well: so entries that were cut off its end, together with what they record,
 * are missed. It is written now and then, so it may be older than the history, and is one of its entries all the same.
 */
export type HistoryAnchor = {
  /** Keeps the newest entry; nothing if it is the same, or if the history lacks the one that was kept. */
  keep: () => Promise<void>;
  /** What was kept; null if nothing was. Fails as the keychain does. */
  read: () => Promise<Result<AnchoredEntry | 'unreadable' | null>>;
  /** A person goes on with this history, whatever was kept. */
  accept: () => Promise<void>;
};

/** Dependencies of {@link createHistoryAnchor}. */
export type HistoryAnchorDeps = {
  audit: Pick<AuditRepository, 'newest' | 'has'>;
  vault: Pick<Vault, 'read' | 'write'>;
  environment: Environment;
};

const schema = z.object({ number: z.number().int().min(1), mark: z.string() });

/** See {@link HistoryAnchor}. */
export function createHistoryAnchor({ audit, vault, environment }: HistoryAnchorDeps): HistoryAnchor {
  const name = `history/${environment}` as const;
  let kept: AnchoredEntry | null = null;

  const read: HistoryAnchor['read'] = async () => {
    const text = await vault.read(name);
    return text.ok ? ok(text.value === null ? null : parse(text.value)) : text;
  };

  const write = async (): Promise<void> => {
    const newest = audit.newest();
    if (newest === null) return;
    const written = await vault.write(name, JSON.stringify(newest));
    if (written.ok) kept = newest;
  };

  return {
    read,
    accept: write,
    keep: async () => {
      if (audit.newest()?.number === kept?.number) return;
      const before = await read();
      if (!before.ok || before.value === 'unreadable') return;
      if (before.value === null || audit.has(before.value)) await write();
    },
  };
}

function parse(text: string): AnchoredEntry | 'unreadable' {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return 'unreadable';
  }
}
