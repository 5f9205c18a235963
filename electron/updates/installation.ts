import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Channel, ChannelFile } from './channel.ts';

/** How this program came onto the computer; a `folder` was unpacked by hand, and nothing knows how to replace it. */
export type Installation = 'deb' | 'appimage' | 'nsis' | 'mac' | 'folder';

/** Where to look: `resources` has the archive of the program. */
export type InstallationDeps = {
  platform: NodeJS.Platform;
  resources: string;
  executable: string;
  appImage: string | undefined;
};

/** See {@link Installation}. electron-builder writes `package-type` into a deb alone, and NSIS puts its uninstaller beside the program. */
export function installationOf({
  platform,
  resources,
  executable,
  appImage,
}: InstallationDeps): Installation {
  if (platform === 'darwin') return 'mac';
  const name = executable.split(/[/\\]/).at(-1);
  if (platform === 'win32')
    return existsSync(join(dirname(executable), `Uninstall ${name}`)) ? 'nsis' : 'folder';
  if (appImage !== undefined) return 'appimage';
  const type = join(resources, 'package-type');
  return existsSync(type) && readFileSync(type, 'utf8').trim() === 'deb' ? 'deb' : 'folder';
}

/** The ending of the file that updates each kind. macOS is updated from a zip: its own updater takes no disk image. */
const endings: Record<Installation, string | null> = {
  deb: '.deb',
  appimage: '.AppImage',
  nsis: '.exe',
  mac: '.zip',
  folder: null,
};

/** Debian's, AppImage's and electron-builder's names of a processor. */
const processors: Record<string, readonly string[]> = {
  x64: ['x64', 'amd64', 'x86_64'],
  arm64: ['arm64', 'aarch64'],
};

/** The file of a version for this installation, null if there is none. A name without a processor is for any. */
export function installerFor(channel: Channel, installation: Installation, arch: string): ChannelFile | null {
  const ending = endings[installation];
  if (ending === null) return null;
  const fitting = channel.files.filter(({ url }) => url.endsWith(ending));
  const isFor = (names: readonly string[]) => (file: ChannelFile) =>
    names.some((name) => file.url.includes(name));
  const others = Object.entries(processors).flatMap(([of, names]) => (of === arch ? [] : names));
  return (
    fitting.find(isFor(processors[arch] ?? [arch])) ?? fitting.find((file) => !isFor(others)(file)) ?? null
  );
}

/** The name of a channel file, as electron-builder gives it: `latest` or a version, system, processor. */
export function channelName(version: string, platform: NodeJS.Platform, arch: string): string {
  if (platform === 'win32') return `${version}.yml`;
  if (platform === 'darwin') return `${version}-mac.yml`;
  return `${version}-linux${arch === 'x64' ? '' : `-${arch}`}.yml`;
}
