import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desktopAround, desktopEnv, keyringScript } from '../../../build/desktop/session.ts';
import { command } from './system.ts';

/** The user that every system has and who may do nothing; root, who runs the tests on CI, is not an ordinary one. */
const nobody = 65_534;
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];

const homes: string[] = [];

/** Milliseconds; far more than a busy machine needs. */
const patience = 60_000;

/** An installed program on a desktop of an ordinary user's own, driven by keys and observed by its windows and files. */
export type Installed = {
  home: string;
  pid: number;
  press: (...keys: string[]) => void;
  type: (text: string) => void;
  /** Waits until the window has such a title. */
  sees: (title: RegExp, milliseconds?: number) => Promise<boolean>;
  windowClass: () => string;
  /** Everything it wrote to its terminal. */
  terminal: () => string;
  end: () => Promise<void>;
};

/** What else a start may need: variables, and something in the home before it. */
type StartOptions = { env?: Record<string, string>; prepare?: (home: string) => void };

/** Starts the command of a menu entry for a user whose home is empty, with a real keychain. */
export async function startInstalled(exec: string, options: StartOptions = {}): Promise<Installed> {
  const isRoot = process.getuid?.() === 0;
  const home = mkdtempSync(join(tmpdir(), 'partner-desk-person-'));
  homes.push(home);
  const keyring = join(home, 'with-keyring.sh');
  copyFileSync(keyringScript, keyring);
  const { PARTNER_DESK_DATA_DIR, ...env } = desktopEnv(home);
  options.prepare?.(home);
  if (isRoot)
    for (const path of ['', ...readdirSync(home, { recursive: true, encoding: 'utf8' })])
      chownSync(join(home, path), nobody, nobody);
  const screen = join(home, 'screen');
  const script = `echo "$$ $DISPLAY $XAUTHORITY" >"$HOME/.screen"; mv "$HOME/.screen" "$HOME/screen"; exec ${exec}`;
  const [program = '', ...args] = [
    ...(isRoot ? asNobody : []),
    ...desktopAround(['sh', '-c', script], keyring),
  ];
  const child = spawn(program, args, {
    env: { ...env, ...options.env },
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let terminal = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (terminal += data));
  await until(() => existsSync(screen) || child.exitCode !== null, patience);
  if (!existsSync(screen)) throw new Error(`There is no desktop:\n${terminal}`);
  const [pid = '', display = '', authority = ''] = readFileSync(screen, 'utf8').trim().split(' ');
  const x = { env: { ...process.env, DISPLAY: display, XAUTHORITY: authority } };
  const tell = (name: string, words: string[]) => command(name, words, x).output;
  return {
    ...{ home, pid: Number(pid), terminal: () => terminal },
    press: (...keys) => void tell('xdotool', ['key', '--delay', '100', ...keys]),
    type: (text) => void tell('xdotool', ['type', '--delay', '60', text]),
    sees: async (title, milliseconds = patience) => {
      const isSeen = () => titlesIn(tell('xwininfo', ['-root', '-tree'])).some((each) => title.test(each));
      await until(() => child.exitCode !== null || isSeen(), milliseconds);
      return isSeen();
    },
    windowClass: () =>
      /^\s+0x[0-9a-f]+ ".* – Partner Desk – .*": \(".*" "(.+)"\)/m.exec(
        tell('xwininfo', ['-root', '-tree']),
      )?.[1] ?? '',
    end: () => end(child, Number(pid)),
  };
}

function titlesIn(tree: string): string[] {
  return [...tree.matchAll(/^\s+0x[0-9a-f]+ "(.+?)": \(/gm)].map(([, name = '']) => name);
}

async function end(child: ChildProcess, pid: number): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(pid, 'SIGTERM');
  await ended;
}

/** Waits until something is true, and answers whether it became so. */
export async function until(isTrue: () => boolean, milliseconds: number): Promise<boolean> {
  const last = Date.now() + milliseconds;
  while (!isTrue()) {
    if (Date.now() > last) return false;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return true;
}

/** Removes the homes of all who used the program; programs of a session may still be writing their last. */
export function removeHomes(): void {
  for (const home of homes) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
