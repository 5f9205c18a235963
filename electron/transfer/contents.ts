import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failure } from '../../shared/errors.ts';
import type { Moved, MovedEnvironment, TransferSummary } from '../../shared/model/transfer.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { knownPartner } from '../environment/partner.ts';
import type { OpenWorkspace } from '../environment/workspace.ts';
import { storeFile } from '../store/open.ts';
import type { Vault } from '../vault/vault.ts';
import { movedFiles, type TransferHead } from './head.ts';

/** What a file would have of an open environment. */
export function movedOf(environment: MovedEnvironment, open: OpenWorkspace): Moved {
  const { draft, journals, report, sent } = open.inventory();
  return { environment, partner: knownPartner(open), counts: { draft, journals, report, sent } };
}

/** Work, people or a rule that would be lost; a copy of the loans is made again. */
export function hasWork(open: OpenWorkspace): boolean {
  const { draft, journals, report, sent } = open.inventory();
  const { approvals } = open;
  return draft + journals + report + sent > 0 || approvals.rule().on || approvals.people().length > 0;
}

/** Adds the keys of the stores. Fails with STORE_WRONG_KEY where there is none, or as the keychain does. */
export async function withKeys(
  vault: Vault,
  moved: readonly Moved[],
): Promise<Result<(Moved & { key: string })[]>> {
  const all: (Moved & { key: string })[] = [];
  for (const one of moved) {
    const key = await vault.read(`store-key/${one.environment}`);
    if (!key.ok) return key;
    if (key.value === null) return failed(failure('STORE_WRONG_KEY'));
    all.push({ ...one, key: key.value });
  }
  return ok(all);
}

/** A file of a store: its name in the head, its bytes, and where it lies. */
type ListedFile = { name: string; bytes: number; path: string };

/** The files of a closed store. An empty log goes by itself once libsql has closed it, and its store is whole without it (`closeDatabase`). */
export function listFiles(folder: string, environment: MovedEnvironment): ListedFile[] {
  const at = dirname(storeFile(folder, environment));
  return readdirSync(at)
    .filter((name) => movedFiles.test(name))
    .map((name) => ({ name, bytes: statSync(join(at, name)).size, path: join(at, name) }))
    .filter(({ bytes }) => bytes > 0);
}

/** What a person sees of a file that was opened; `free` are those that can be taken. */
export function summaryOf(head: TransferHead, free: TransferHead['environments']): TransferSummary {
  const { madeAt, computer, version, environments } = head;
  return {
    ...{ madeAt, computer, version },
    environments: environments.map(({ environment, partner, counts }) => {
      return { environment, partner, counts, isFree: free.some((each) => each.environment === environment) };
    }),
  };
}
