import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { lockKeyring, unlockKeyring } from '../../keychain/support.ts';

const run = promisify(execFile);

/** A desktop as the program finds it: environment variables that lead it there. */
export type Desktop = { env: Record<string, string>; stop: () => Promise<void> };

/** A desktop with a keychain that can be locked and unlocked. */
export type KeychainDesktop = Desktop & { lock: () => void; unlock: () => Promise<void> };

/** D-Bus on which nothing runs and nothing can be started. */
const bareBus = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>`;

/** A real keychain of its own on a bus of its own; nothing of it can show a prompt, so a locked one answers at once. */
export async function keychainDesktop(): Promise<KeychainDesktop> {
  const home = mkdtempSync(join(tmpdir(), 'keychain-desktop-'));
  mkdirSync(join(home, 'run'), { mode: 0o700 });
  const own = { HOME: home, XDG_RUNTIME_DIR: join(home, 'run'), XDG_DATA_HOME: join(home, 'data') };
  const bus = await startBus(['--session'], own);
  const env = { ...withoutDisplay(), ...own, ...bus.env, KEYRING_PASSWORD: 'pw' };
  const args = ['--foreground', '--unlock', '--components=secrets'];
  const keyring = spawn('gnome-keyring-daemon', args, { env, stdio: ['pipe', 'ignore', 'ignore'] });
  keyring.stdin.end(env.KEYRING_PASSWORD);
  await run('gdbus', ['wait', '--session', '--timeout', '60', 'org.freedesktop.secrets'], { env });
  return {
    env: bus.env,
    lock: () => lockKeyring(env),
    unlock: () => unlockKeyring(env),
    stop: async () => {
      await ended(keyring);
      await bus.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The four states in which a keychain is of no use, each made for real. */
export const uselessKeychains = {
  locked: async () => {
    const desktop = await keychainDesktop();
    desktop.lock();
    return desktop;
  },
  absent: async () => {
    const home = mkdtempSync(join(tmpdir(), 'bare-desktop-'));
    writeFileSync(join(home, 'bus.conf'), bareBus);
    return startBus([`--config-file=${join(home, 'bus.conf')}`], {}, home);
  },
  broken: async () => ({
    env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' },
    stop: async () => undefined,
  }),
  'no-library': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-library-'));
    writeFileSync(join(folder, 'libsecret-1.so.0'), '');
    return {
      env: { LD_LIBRARY_PATH: folder },
      stop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
} satisfies Record<string, () => Promise<Desktop>>;

async function startBus(args: string[], own: Record<string, string>, folder?: string): Promise<Desktop> {
  const bus = spawn('dbus-daemon', [...args, '--nofork', '--nopidfile', '--print-address'], {
    env: { ...withoutDisplay(), ...own },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = (await once(createInterface({ input: bus.stdout }), 'line')) as [string];
  const stop = async (): Promise<void> => {
    await ended(bus);
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
  return { env: { DBUS_SESSION_BUS_ADDRESS: address }, stop };
}

function withoutDisplay(): NodeJS.ProcessEnv {
  const { DISPLAY, WAYLAND_DISPLAY, DBUS_SESSION_BUS_ADDRESS, ...rest } = process.env;
  return rest;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
