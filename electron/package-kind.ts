import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * What this program was started from: a checkout of a developer, the package that people get, or a package made for tests alone,
 * because its Electron is not the one that was chosen.
 */
export type PackageKind = 'checkout' | 'release' | 'test-only';

/**
 * Decided by the place of the built files and not by `app.isPackaged`: that one asks for the name of the executable, so
 * a copy named `electron` would be a checkout. A packed program runs from its archive alone (a fuse).
 */
export function packageKindOf(dist: string): PackageKind {
  const root = dirname(dist);
  if (basename(root) !== 'app.asar') return 'checkout';
  const { testOnly }: { testOnly?: unknown } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return testOnly === true ? 'test-only' : 'release';
}

/** The name of the program, for the system and for its data folder: a package for tests keeps away from people's data. */
export function programName(kind: PackageKind): string {
  return kind === 'test-only' ? 'Partner Desk (test only)' : 'Partner Desk';
}

/** Where a package gets its updates: a folder on a server, and the public key of who signs them, both set as it was built. */
export type UpdateSource = { product: string; url: string | null; key: string | null };

/** Null for a checkout, which never updates itself. In the archive, which the system guards where it can (a fuse). */
export function updateSourceOf(dist: string): UpdateSource | null {
  if (packageKindOf(dist) === 'checkout') return null;
  const { name, updates } = JSON.parse(readFileSync(join(dirname(dist), 'package.json'), 'utf8'));
  return { product: String(name), url: updates?.url ?? null, key: updates?.key ?? null };
}
