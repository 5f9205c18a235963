import type { KeyObject } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failure } from '../../shared/errors.ts';
import type { UpdateOffer } from '../../shared/model/updates.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { type ChannelFile, readChannel } from './channel.ts';
import { type DownloadDeps, type DownloadJob, download } from './download.ts';
import type { UpdateFolder } from './folder.ts';
import { addressOf, copyInstaller, isWhole, type SignedChannel } from './get-installer.ts';
import { type Installation, installerFor } from './installation.ts';
import { compareVersions } from './versions.ts';

/** A version that may be installed: its channel file, its installer and the place of that here, and where it comes from. */
export type Offer = {
  signed: SignedChannel;
  file: ChannelFile;
  path: string;
  /** A file that a person chose; null: the server. */
  from: string | null;
  shown: UpdateOffer;
};

/** What offers are compared with. */
export type OfferDeps = DownloadDeps & {
  version: string;
  installation: Installation;
  arch: string;
  folder: UpdateFolder;
  /** The newest schema of the store that this program knows. */
  storeVersion: number;
};

const channelIn = (folder: string): string => join(folder, 'channel.yml');

/** Fails with UPDATE_OTHER where that version has no installer for this computer. */
export function makeOffer(signed: SignedChannel, from: string | null, deps: OfferDeps): Result<Offer> {
  const { channel } = signed;
  const file = installerFor(channel, deps.installation, deps.arch);
  if (file === null) return failed(failure('UPDATE_OTHER'));
  const shown = {
    version: channel.version,
    releasedAt: channel.releaseDate,
    bytes: file.size,
    notes: channel.releaseNotes,
    isOlder: compareVersions(channel.version, deps.version) < 0,
    needsOlderData: channel.storeVersion < deps.storeVersion,
  };
  return ok({ signed, file, path: join(deps.folder.keptAt(channel.version), file.url), from, shown });
}

/** The offer of a version whose installer was kept, as its makers signed it; null if there is none. */
export function keptOffer(version: string, key: KeyObject, product: string, deps: OfferDeps): Offer | null {
  try {
    const text = readFileSync(channelIn(join(deps.folder.path, 'kept', version)), 'utf8');
    const channel = readChannel(text, key, product);
    if (!channel.ok || channel.value.version !== version) return null;
    const offer = makeOffer({ channel: channel.value, text }, null, deps);
    return offer.ok && statSync(offer.value.path).size === offer.value.file.size ? offer.value : null;
  } catch {
    return null;
  }
}

/** How many bytes of an offer's download are here. */
export function receivedOf({ file, from }: Offer, { folder }: OfferDeps): number {
  if (from !== null) return 0;
  return statSync(folder.partOf(file.sha512), { throwIfNoEntry: false })?.size ?? 0;
}

/** Brings the whole installer to its place, and its channel file beside it. Fails as a download or a copy does; throws file errors. */
export async function obtainInstaller(
  { signed, file, path, from }: Offer,
  base: string,
  deps: OfferDeps,
  signal: AbortSignal,
  onProgress: (received: number) => void,
): Promise<Result<void>> {
  if (!(await isWhole(path, file))) {
    deps.folder.deleteOtherParts(file.sha512);
    const part = deps.folder.partOf(file.sha512);
    const got =
      from === null
        ? await download(jobOf(file, base, part), deps, signal, onProgress)
        : await copyInstaller(from, path, file, signal, onProgress);
    if (!got.ok) return got;
    if (from === null) await rename(part, path);
  }
  writeFileSync(channelIn(dirname(path)), signed.text, { mode: 0o600 });
  return ok(undefined);
}

const jobOf = ({ url, size, sha512 }: ChannelFile, base: string, part: string): DownloadJob => ({
  ...{ url: addressOf(base, url), part, bytes: size, sha512 },
});
