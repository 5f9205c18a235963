import { join } from 'node:path';
import { readPublicKey } from '../../electron/updates/channel.ts';
import { readJson, root, SetupError } from '../tools.mjs';
import { isSignedForMac } from './signing.ts';

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

/** The environment of a release, as far as updates go; see Releasing in CONTRIBUTING.md. */
type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where the packed program gets its updates (electron/package-kind.ts): a folder on a server, and the public key of who signs them. Throws
 * on an address that is not https, and on a key that is none: people could not be given another one afterwards.
 */
function updateSource(
  env: Env,
  platform = process.platform,
): { updates?: { url: string | null; key: string | null } } {
  const { PARTNER_DESK_UPDATE_URL: url = null, PARTNER_DESK_UPDATE_KEY: key = null } = env;
  // Squirrel takes nothing for a program that is signed by nobody, and says so only as it installs.
  const isForNobody = platform === 'darwin' && !isSignedForMac(env);
  if ((!url && !key) || isForNobody) return {};
  if (url && new URL(url).protocol !== 'https:')
    throw new SetupError('PARTNER_DESK_UPDATE_URL must be https.');
  if (key) readPublicKey(key);
  return { updates: { url: url || null, key: key || null } };
}

/** The names of the release, or of a package for tests: that one says so everywhere, and installs beside the real one. */
export function packageNames(testOnly: boolean, env: Env = process.env): PackageNames {
  const { version } = readJson(join(root, 'package.json'));
  if (!testOnly)
    return {
      appId: 'org.partnerdesk.app',
      productName: 'Partner Desk',
      executableName: 'partner-desk',
      output: 'release',
      version,
      // Wayland names the window's group by it, so that the desktop entry's icon is shown.
      extraMetadata: { desktopName: 'partner-desk.desktop', ...updateSource(env) },
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
    extraMetadata: {
      testOnly: true,
      name,
      version: marked,
      desktopName: `${name}.desktop`,
      ...updateSource(env),
    },
  };
}
