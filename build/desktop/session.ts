import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run, runScript, SetupError, toolEnv } from '../tools.mjs';
import { type Keychain, keychains, withKeychain } from './keychains.ts';

const SCREEN = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'];
const HELP = `node build/desktop/session.ts [--keychain STATE] [--no-screen] COMMAND [ARGUMENT …]
Runs a command on Linux in a desktop of its own: home folder, session bus, keychain, screen. All of it is
gone afterwards. STATE is one of: ${keychains.join(', ')}.`;

/** How a desktop differs from the usual one: an unlocked keychain, and a screen. */
type Desktop = { keychain?: Keychain; screen?: boolean; env?: NodeJS.ProcessEnv };

/**
 * Runs a command in a desktop of its own, so that it neither needs nor touches that of whoever starts it.
 * Answers the command's exit code.
 */
export async function inOwnDesktop(command: readonly string[], desktop: Desktop = {}): Promise<number> {
  const { keychain = 'ready', screen = true, env = {} } = desktop;
  const home = mkdtempSync(join(tmpdir(), 'partner-desk-session-'));
  const release = holdSignals();
  try {
    const [program = '', ...args] = [...withKeychain(keychain), ...(screen ? SCREEN : []), ...command];
    const options = { env: { ...ownEnv(home), ...env }, cwd: process.cwd(), stdout: 'inherit' } as const;
    const { code } = await run(program, args, options);
    return code;
  } finally {
    release();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function ownEnv(home: string): NodeJS.ProcessEnv {
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

/** Ctrl-C reaches the command too: we wait for its end, to tidy up after it. */
function holdSignals(): () => void {
  const ignore = (): void => {};
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, ignore);
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, ignore);
  };
}

function help(): number {
  console.log(HELP);
  return 0;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      keychain: { type: 'string', default: 'ready' },
      'no-screen': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.help || positionals.length === 0) return help();
  const keychain = keychains.find((one) => one === values.keychain);
  if (keychain === undefined) throw new SetupError(`There is no keychain state ${values.keychain}.\n${HELP}`);
  return inOwnDesktop(positionals, { keychain, screen: !values['no-screen'] });
}

if (import.meta.main) await runScript(main);
