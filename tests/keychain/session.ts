import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The environment of a scenario. */
export type Surroundings = {
  /** `desktop` has the system's services, `bare` a D-Bus without any, `none` no D-Bus, `dead` an address nobody answers. */
  bus: 'desktop' | 'bare' | 'none' | 'dead';
  /** Unlocks the keyring before the scenario starts, creating it the first time. */
  unlocked?: boolean;
  /** A display, so that the keyring's prompt can be shown. */
  display?: boolean;
  /** A loader that finds no libsecret. */
  noLibrary?: boolean;
  /** For the scenario: the state and the error code that it must find. */
  expected?: string | undefined;
};

/** The output of a session. */
export type SessionOutput = { stdout: string; stderr: string; timedOut: boolean };

/** Password of every test's keyring. */
export const keyringPassword = 'pw';

const sessionLimitMs = 20_000;

const bareBus = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>`;

/** A new home folder; `remove` deletes it. */
export function makeHome(): { home: string; remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'keychain-home-'));
  mkdirSync(join(home, 'run'), { mode: 0o700 });
  mkdirSync(join(home, 'no-library'));
  writeFileSync(join(home, 'no-library', 'libsecret-1.so.0'), '');
  writeFileSync(join(home, 'bare-bus.conf'), bareBus);
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Runs a scenario in its environment and waits for its end, at most 20 s. */
export async function runSession(home: string, around: Surroundings, script: string): Promise<SessionOutput> {
  const [program = '', ...args] = commandOf(home, around, script);
  const child = spawn(program, args, {
    env: environmentOf(home, around),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: SessionOutput = { stdout: '', stderr: '', timedOut: false };
  child.stdout.on('data', (data) => (output.stdout += data));
  child.stderr.on('data', (data) => (output.stderr += data));
  const timer = setTimeout(() => {
    output.timedOut = true;
    endGroup(child);
  }, sessionLimitMs);
  await new Promise((resolve) => child.on('close', resolve).on('error', resolve));
  clearTimeout(timer);
  return output;
}

function endGroup(child: ChildProcess): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
}

/** Nothing of our own session may leak in: a test must never see the developer's keyring. */
function environmentOf(home: string, { bus, noLibrary, expected }: Surroundings): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_RUNTIME_DIR: join(home, 'run'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    KEYRING_PASSWORD: keyringPassword,
    EXPECTED: expected ?? '',
    ...(bus === 'dead' ? { DBUS_SESSION_BUS_ADDRESS: `unix:path=${home}/nobody` } : {}),
    ...(noLibrary ? { LD_LIBRARY_PATH: join(home, 'no-library') } : {}),
  };
}

function commandOf(home: string, { bus, unlocked, display }: Surroundings, script: string): string[] {
  const node = [process.execPath, '--test-reporter=tap', script];
  const unlock = `printf %s "$KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$@"`;
  const inner = unlocked ? ['sh', '-c', unlock, 'sh', ...node] : node;
  const onBus = {
    desktop: ['dbus-run-session', '--', ...inner],
    bare: ['dbus-run-session', `--config-file=${join(home, 'bare-bus.conf')}`, '--', ...inner],
    none: inner,
    dead: inner,
  }[bus];
  return display ? ['xvfb-run', '-a', ...onBus] : onBus;
}
