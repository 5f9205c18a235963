import { join } from 'node:path';
import { readJson, root } from '../tools.mjs';

/** The names of a package, wherever the program shows or installs one. */
export type PackageNames = {
  appId: string;
  /** As people read it. */
  productName: string;
  /** Of the executable, and of the Debian package. */
  executableName: string;
  /** The folder of everything that is packed, from the checkout. */
  output: string;
  version: string;
  /** Goes into the packed `package.json`. */
  extraMetadata: Record<string, unknown>;
};

/** The names of the release, or of a package for tests: that one says so everywhere, and installs beside the real one. */
export function packageNames(testOnly: boolean): PackageNames {
  const { version } = readJson(join(root, 'package.json'));
  if (!testOnly)
    return {
      appId: 'org.partnerdesk.app',
      productName: 'Partner Desk',
      executableName: 'partner-desk',
      output: 'release',
      version,
      // Wayland names the window's group by it, so that the desktop entry's icon is shown.
      extraMetadata: { desktopName: 'partner-desk.desktop' },
    };
  const name = 'partner-desk-test-only';
  const marked = `${version}-test-only`;
  return {
    appId: 'org.partnerdesk.app.test-only',
    productName: 'Partner Desk (test only)',
    executableName: name,
    output: 'release/test-only',
    version: marked,
    // Read by electron/package-kind.ts; the version is shown in About, the log and receipts.
    extraMetadata: { testOnly: true, name, version: marked, desktopName: `${name}.desktop` },
  };
}
