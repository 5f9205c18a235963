import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

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
