import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { SetupError } from '../tools.mjs';

/** Every fuse of Electron's executable, as a packed program must have it (strict: all nine are named). */
export function fuseTable(platform: string): Record<FuseV1Options, boolean> {
  return {
    // The program cannot be used as a plain Node to run somebody's script under its name.
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    // Nothing from the environment changes how the program runs; certificates come from the system's store.
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    // No debugger can be attached by a flag, so Playwright drives a packed program through its page instead.
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    // Electron checks the archive on macOS and Windows only.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform !== 'linux',
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    // Needs a custom snapshot, which we do not use.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // The page comes from app://, so file:// needs no privilege.
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}

/** Sets all fuses of this Electron, fails if one is not covered, and reads them back. */
export async function setFuses(executable: string, platform: string): Promise<void> {
  const has = await fusesOf(executable);
  const wanted = Object.entries(fuseTable(platform)).filter(([fuse]) => fuse in has);
  const config = { version: FuseVersion.V1 as const, strictlyRequireAllFuses: true };
  await flipFuses(executable, { ...config, ...Object.fromEntries(wanted) } as Parameters<
    typeof flipFuses
  >[1]);
  const now = await fusesOf(executable);
  const wrong = wanted.filter(([fuse, on]) => now[fuse] !== (on ? FuseState.ENABLE : FuseState.DISABLE));
  if (wrong.length > 0)
    throw new SetupError(
      `These fuses are not as they must be: ${wrong.map(([fuse]) => nameOf(fuse)).join(', ')}`,
    );
}

async function fusesOf(executable: string): Promise<Record<string, FuseState>> {
  const { version, ...fuses } = await getCurrentFuseWire(executable);
  return fuses as Record<string, FuseState>;
}

function nameOf(fuse: string): string {
  return FuseV1Options[Number(fuse)] ?? `number ${fuse}`;
}
