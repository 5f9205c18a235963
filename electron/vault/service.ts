import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The name under which entries are filed in the keychain. A data folder given by `PARTNER_DESK_DATA_DIR`, which must
 * exist, has a name of its own, so that separate folders never share or overwrite each other's secrets.
 */
export function serviceName(dataDirOverride: string | undefined): string {
  if (!dataDirOverride) return 'Partner Desk';
  const folder = realpathSync.native(dataDirOverride);
  const digest = createHash('sha256').update(folder).digest('hex');
  return `Partner Desk (${digest.slice(0, 8)})`;
}

const ours = /^Partner Desk(?: \([0-9a-f]{8}\))?$/;

/**
 * The same for a folder that may have been moved: it keeps the name that it got first, or its store would have lost its key. A copy of a
 * folder has the secrets of the original, and with them what left last, so the one of the two that is behind sends nothing.
 */
export function serviceOf(folder: string, dataDirOverride: string | undefined): string {
  const file = join(folder, 'keychain-name');
  const kept = textOf(file);
  if (ours.test(kept)) return kept;
  const name = serviceName(dataDirOverride);
  try {
    writeFileSync(file, `${name}\n`, { mode: 0o600 });
  } catch {
    // Where nothing can be written now it is the next start's.
  }
  return name;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
