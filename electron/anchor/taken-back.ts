import { z } from 'zod';
import { ok, type Result } from '../../shared/result.ts';
import type { TakenBack } from '../store/go-live.ts';
import { parseEntry } from '../vault/entry.ts';
import type { Vault } from '../vault/vault.ts';

/**
 * That the record which opened Production was taken back, kept in the keychain as well: Stage's store, which says who and why, may be
 * removed, set aside or restored, and Production would open again by the past of the computer or by the old record.
 */
export type TakenBackAnchor = {
  /** What was taken back and not recorded anew; null if nothing was. */
  read: () => Promise<Result<TakenBack | null>>;
  keep: (takenBack: TakenBack) => Promise<Result<void>>;
  /** There is a new record. */
  forget: () => Promise<Result<void>>;
};

const schema = z.object({ partner: z.string().nullable(), at: z.iso.datetime().nullable() });

/** An entry that cannot be read is of any partner, and older than any record. */
const unreadable: TakenBack = { partner: null, at: null };

/** Makes the {@link TakenBackAnchor}; each of its calls fails as the keychain does. */
export function createTakenBackAnchor(vault: Pick<Vault, 'read' | 'write' | 'remove'>): TakenBackAnchor {
  return {
    read: async () => {
      const text = await vault.read('go-live');
      return text.ok ? ok(text.value === null ? null : (parseEntry(text.value, schema) ?? unreadable)) : text;
    },
    keep: ({ partner, at }) => vault.write('go-live', JSON.stringify({ partner, at })),
    forget: () => vault.remove('go-live'),
  };
}
