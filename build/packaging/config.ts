import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { languages } from '../../shared/language.ts';
import { setFuses } from './fuses.ts';
import { packageNames } from './names.ts';
import { macSigning, windowsSigning } from './signing.ts';

/** The packages that are shipped in node_modules: the two with native binaries, and what they load. Vite bundles all others. */
const nativeParts = [
  '!node_modules/**',
  'node_modules/keytar/{package.json,LICENSE.md,lib/**}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in for each target
  'node_modules/keytar/prebuilds/${platform}-${arch}/**',
  'node_modules/{libsql,@neon-rs/load,detect-libc}/**',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as above
  'node_modules/@libsql/${platform}-${arch}*/**',
  '!node_modules/@libsql/*musl*/**',
  '!node_modules/**/*.{md,ts,map,gyp}',
];

/** Where the files about licences are written for a package, from the checkout. */
export const licenceFolder = 'release/licences';

/**
 * How the program is packed. electron-builder fetches tools for all but the plain folder (`dir`); the Debian package is made
 * of that folder, see `deb/`. Windows gets x64 alone, which Windows on ARM runs too: libsql has no binary for the latter.
 */
export function packagingFor(testOnly: boolean, env: NodeJS.ProcessEnv = process.env): Configuration {
  const { appId, productName, executableName, output, extraMetadata } = packageNames(testOnly);
  return {
    ...{ appId, productName, extraMetadata },
    copyright: 'MIT licence',
    directories: { output, buildResources: 'build/icons' },
    files: ['dist/**', '!dist/.{built,bundled}{,/**}', 'package.json', ...nativeParts],
    // Written by licences/files.ts, for people: the program reads its own list.
    extraResources: [{ from: licenceFolder, to: 'licences' }],
    asar: true,
    asarUnpack: ['**/*.node'],
    electronLanguages: [...languages],
    npmRebuild: false,
    afterPack,
    publish: env.PARTNER_DESK_UPDATE_URL ? { provider: 'generic', url: env.PARTNER_DESK_UPDATE_URL } : null,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as above
    artifactName: '${name}-${version}-${os}-${arch}.${ext}',
    linux: {
      target: ['AppImage'],
      executableName,
      category: 'Office',
      icon: 'linux',
      maintainer: 'Partner Desk <partner-desk@localhost>',
    },
    // The default is `--no-sandbox`.
    appImage: { executableArgs: [] },
    mac: {
      target: ['dmg', 'zip'].map((target) => ({ target, arch: ['arm64', 'x64'] })),
      category: 'public.app-category.finance',
      icon: 'icon.icns',
      ...macSigning(env),
    },
    win: {
      // The zip is the portable one: electron-builder's own unpacks 250 MB at each start.
      target: ['nsis', 'zip'].map((target) => ({ target, arch: ['x64'] })),
      icon: 'icon.ico',
      ...windowsSigning(env),
    },
    // For the person alone, without an administrator and without questions; what they typed outlives the program.
    nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
  };
}

async function afterPack({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  const resources = packager.getResourcesDir(appOutDir);
  // The default app of Electron, or of our stand-in for it.
  for (const name of ['app', 'default_app.asar'])
    rmSync(join(resources, name), { recursive: true, force: true });
  // In one place on every system, with what licences/files.ts wrote.
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    for (const folder of [appOutDir, resources])
      if (existsSync(join(folder, name))) renameSync(join(folder, name), join(resources, 'licences', name));
  const executable = executableIn(appOutDir, packager);
  await setFuses(executable, electronPlatformName);
  if (electronPlatformName === 'linux') putLauncherBefore(executable);
}

/** The system starts the launcher; Chromium finds its files beside the binary, whatever its name. */
function putLauncherBefore(executable: string): void {
  renameSync(executable, `${executable}.bin`);
  copyFileSync(join(import.meta.dirname, 'launcher.sh'), executable);
  chmodSync(executable, 0o755);
}

function executableIn(folder: string, packager: AfterPackContext['packager']): string {
  const { productFilename } = packager.appInfo;
  switch (packager.platform.nodeName) {
    case 'darwin':
      return join(folder, `${productFilename}.app`);
    case 'win32':
      return join(folder, `${productFilename}.exe`);
    default:
      return join(folder, packager.config.linux?.executableName ?? productFilename);
  }
}
