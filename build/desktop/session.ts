import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runScript, toolEnv } from '../tools.mjs';
import { ordinaryUser } from './ordinary-user.ts';

/** Runs a command beside an unlocked keychain; a file of its own, for users who cannot read the checkout. */
export const keyringScript = join(import.meta.dirname, 'with-keyring.sh');

/** What makes a desktop of a command's own: session bus, keychain and screen. */
export function desktopAround(command: readonly string[], keyring = keyringScript): string[] {
  const screen = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'];
  return ['dbus-run-session', '--', keyring, ...screen, ...command];
}

/**
 * Runs a command in a separate desktop: home folder, session bus, unlocked keychain and screen, as an ordinary user.
 * It neither needs nor touches the desktop of whoever starts it, and is gone afterwards. Linux only.
 * @returns the command's exit code
 */
export async function inOwnDesktop(command: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'partner-desk-session-'));
  const release = holdSignals();
  try {
    const [program = '', ...args] = [...ordinaryUser(), ...desktopAround(command)];
    const options = { env: { ...desktopEnv(home), ...env }, cwd: process.cwd(), stdout: 'inherit' } as const;
    return (await run(program, args, options)).code;
  } finally {
    release();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The environment of such a desktop, with folders made in its home, and nothing of ours. */
export function desktopEnv(home: string): NodeJS.ProcessEnv {
  const { DISPLAY, WAYLAND_DISPLAY, DBUS_SESSION_BUS_ADDRESS, XAUTHORITY, ...rest } = toolEnv();
  const folder = (name: string): string => {
    mkdirSync(join(home, name), { mode: 0o700 });
    return join(home, name);
  };
  return {
    ...rest,
    HOME: home,
    XDG_RUNTIME_DIR: folder('run'),
    XDG_CACHE_HOME: folder('cache'),
    XDG_CONFIG_HOME: folder('config'),
    XDG_DATA_HOME: folder('data'),
  };
}

/** Ctrl-C reaches the command too; wait for its exit before cleaning up. */
function holdSignals(): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const ignore = (): void => {};
  for (const signal of signals) process.on(signal, ignore);
  return () => {
    for (const signal of signals) process.off(signal, ignore);
  };
}

if (import.meta.main) {
  const command = process.argv.slice(2);
  await runScript(async () =>
    command.length > 0
      ? inOwnDesktop(command)
      : console.log('node build/desktop/session.ts COMMAND [ARGUMENT …]'),
  );
}
