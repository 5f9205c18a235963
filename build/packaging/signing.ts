import type { MacConfiguration, WindowsConfiguration } from 'electron-builder';

/** The environment that signs, by names that electron-builder reads itself; see Releasing in CONTRIBUTING.md. */
type Env = Readonly<Record<string, string | undefined>>;

/** True where there is a certificate for macOS. */
export function isSignedForMac(env: Env): boolean {
  return Boolean(env.CSC_LINK || env.CSC_NAME);
}

/**
 * How macOS packages are signed: with a certificate, hardened and ready for Apple's notary (which electron-builder asks
 * where the APPLE_ variables are set). Without one by nobody, else a Mac with Apple's processor would not start it.
 */
export function macSigning(env: Env): Partial<MacConfiguration> {
  if (!isSignedForMac(env)) return { identity: '-', hardenedRuntime: false, notarize: false };
  const entitlements = 'build/packaging/entitlements.mac.plist';
  const notarize = Boolean(env.APPLE_API_KEY || env.APPLE_ID || env.APPLE_KEYCHAIN_PROFILE);
  return { hardenedRuntime: true, entitlements, entitlementsInherit: entitlements, notarize };
}

/**
 * How Windows packages are signed: by Azure's service where its account is named, else with the certificate of
 * WIN_CSC_LINK if there is one, else not at all.
 */
export function windowsSigning(env: Env): Partial<WindowsConfiguration> {
  const { AZURE_SIGN_ENDPOINT, AZURE_SIGN_ACCOUNT, AZURE_SIGN_PROFILE, AZURE_SIGN_PUBLISHER } = env;
  if (!AZURE_SIGN_ENDPOINT || !AZURE_SIGN_ACCOUNT || !AZURE_SIGN_PROFILE || !AZURE_SIGN_PUBLISHER) return {};
  return {
    azureSignOptions: {
      endpoint: AZURE_SIGN_ENDPOINT,
      codeSigningAccountName: AZURE_SIGN_ACCOUNT,
      certificateProfileName: AZURE_SIGN_PROFILE,
      publisherName: AZURE_SIGN_PUBLISHER,
    },
  };
}
