import { statfsSync } from 'node:fs';
import type { FolderKind } from '../../shared/model/app.ts';

/** Names that programs which copy folders to the internet give theirs; a company's name may stand behind. */
const syncedNames: readonly [RegExp, string][] = [
  [/^OneDrive\b/i, 'OneDrive'],
  [/^Dropbox\b/i, 'Dropbox'],
  [/^(Google ?Drive\b|GoogleDrive-|My Drive$)/i, 'Google Drive'],
  [/^(iCloud ?Drive|Mobile Documents)$/i, 'iCloud Drive'],
  [/^Nextcloud\b/i, 'Nextcloud'],
  [/^ownCloud\b/i, 'ownCloud'],
  [/^Box( Sync)?$/, 'Box'],
  [/^(Yandex\.?Disk|ЯндексДиск|Яндекс\.Диск)$/i, 'Yandex Disk'],
  [/^pCloud ?Drive$/i, 'pCloud'],
  [/^MEGA(sync)?$/, 'MEGA'],
  [/^SynologyDrive$/i, 'Synology Drive'],
];

/** Where Windows says that OneDrive's folders are, whatever their names. */
const oneDriveVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

/** What Linux calls file systems of other computers (statfs, f_type): NFS, SMB, CIFS, SMB2, sshfs and others by FUSE are not told apart. */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42]);

/** What is known of the place of a folder. */
export type Surroundings = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; fileSystem: number | null };

/**
 * Whether a folder is copied to the internet by another program, or lies on another computer; null if nothing says so. Such places bring
 * older files back, rename open ones, or do without file locks.
 */
export function folderKind(folder: string, { platform, env, fileSystem }: Surroundings): FolderKind | null {
  const parts = folder.split(/[\\/]+/);
  const known = oneDriveVariables.some((name) => isWithin(folder, env[name]));
  const by = known
    ? 'OneDrive'
    : syncedNames.find(([pattern]) => parts.some((part) => pattern.test(part)))?.[1];
  if (by !== undefined) return { kind: 'synced', by };
  const isShare = platform === 'win32' && /^[\\/]{2}(?![?.][\\/](?!UNC))/i.test(folder);
  const isRemote = platform === 'linux' && fileSystem !== null && networkTypes.has(fileSystem);
  return isShare || isRemote ? { kind: 'network' } : null;
}

function isWithin(folder: string, root: string | undefined): boolean {
  if (!root) return false;
  const plain = (path: string): string => `${path.replaceAll('\\', '/').replace(/\/+$/, '')}/`.toLowerCase();
  return plain(folder).startsWith(plain(root));
}

/** The same of a folder of this computer. */
export function kindOfFolder(folder: string): FolderKind | null {
  return folderKind(folder, { platform: process.platform, env: process.env, fileSystem: typeOf(folder) });
}

function typeOf(folder: string): number | null {
  try {
    return statfsSync(folder).type >>> 0;
  } catch {
    return null;
  }
}
