import { chmodSync, copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { readJson, root } from '../tools.mjs';
import { setFuses } from './fuses.ts';

/** The packages that are shipped in node_modules: the two with native binaries, and a licence. Vite bundles all others. */
const nativeParts = [
  '!node_modules/**',
  'node_modules/keytar/{package.json,LICENSE.md,lib/**}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in for each target
  'node_modules/keytar/prebuilds/${platform}-${arch}/**',
  'node_modules/{libsql,@neon-rs/load,detect-libc}/**',
  // Bundled by Vite; its licence goes with it.
  'node_modules/libheif-js/LICENSE',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as above
  'node_modules/@libsql/${platform}-${arch}*/**',
  '!node_modules/@libsql/*musl*/**',
  '!node_modules/**/*.{md,ts,map,gyp}',
];

/** Names of a package: one for tests says so wherever its name is shown, and installs beside the real one. */
const names = {
  release: {
    appId: 'org.partnerdesk.app',
    productName: 'Partner Desk',
    executableName: 'partner-desk',
    output: 'release',
    extraMetadata: {},
  },
  testOnly: {
    appId: 'org.partnerdesk.app.test-only',
    productName: 'Partner Desk (test only)',
    executableName: 'partner-desk-test-only',
    output: 'release/test-only',
    // Read by electron/package-kind.ts; the version is shown in About, the log and receipts.
    extraMetadata: {
      testOnly: true,
      name: 'partner-desk-test-only',
      version: `${readJson(join(root, 'package.json')).version}-test-only`,
    },
  },
};

/**
 * How the program is packed. Installers fetch tools that are not part of this project; the plain folder (`dir`) needs
 * nothing from outside. Windows gets x64 alone, which Windows on ARM runs too: libsql has no binary for the latter.
 */
export function packagingFor(testOnly: boolean): Configuration {
  const { appId, productName, executableName, output, extraMetadata } =
    names[testOnly ? 'testOnly' : 'release'];
  return {
    ...{ appId, productName, extraMetadata },
    copyright: 'MIT licence',
    directories: { output, buildResources: 'build/icons' },
    files: ['dist/**', '!dist/.built', 'package.json', ...nativeParts],
    asar: true,
    asarUnpack: ['**/*.node'],
    npmRebuild: false,
    afterPack,
    publish: null,
    linux: {
      target: ['AppImage', 'deb'],
      executableName,
      category: 'Office',
      icon: 'linux',
      maintainer: 'Partner Desk <partner-desk@localhost>',
    },
    // The default is `--no-sandbox`.
    appImage: { executableArgs: [] },
    deb: {
      appArmorProfile: join(import.meta.dirname, 'apparmor-profile'),
      depends: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libsecret-1-0'],
    },
    mac: {
      target: ['dmg'],
      category: 'public.app-category.finance',
      icon: 'icon.icns',
      hardenedRuntime: true,
    },
    win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: 'icon.ico' },
    nsis: { oneClick: false, perMachine: false, allowElevation: false },
  };
}

async function afterPack({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  const resources = packager.getResourcesDir(appOutDir);
  // The default app of Electron, or of our stand-in for it.
  for (const name of ['app', 'default_app.asar'])
    rmSync(join(resources, name), { recursive: true, force: true });
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
