import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import { appFolder, electronExecutable } from '../fixtures/paths.ts';

/** The program, started without Playwright like a person does, also if it opens no window. */
export type BareStart = {
  child: ChildProcess;
  stderr: () => string;
  /** Exit code or signal, once it has ended. */
  ended: Promise<number | NodeJS.Signals>;
};

/** Starts the given program, or the one under test. */
export function startBare(env: Record<string, string>, folder = appFolder): BareStart {
  const child = spawn(electronExecutable(), [folder], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr?.on('data', (data) => {
    text += data;
  });
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
  return { child, stderr: () => text, ended };
}

/** Waits for a native box of this program. GTK draws its text, so only the window of its process can be checked. */
export async function expectBox({ child }: BareStart, name = /^Partner Desk$/): Promise<void> {
  await expect.poll(() => windowsOf(child.pid ?? 0).some((one) => name.test(one.name))).toBe(true);
}

/** The windows in sight that belong to a process. */
export function windowsOf(pid: number): { id: string; name: string }[] {
  const tree = tell('xwininfo', ['-root', '-tree']);
  const named = [...tree.matchAll(/^\s+(?<id>0x[0-9a-f]+) "(?<name>.+?)": \(/gm)];
  return named
    .map(({ groups }) => ({ id: groups?.id ?? '', name: groups?.name ?? '' }))
    .filter(({ id }) => isInSight(id) && ownerOf(id) === pid);
}

function isInSight(id: string): boolean {
  return tell('xwininfo', ['-id', id]).includes('IsViewable');
}

function ownerOf(id: string): number {
  return Number(/= (\d+)/.exec(tell('xprop', ['-id', id, '_NET_WM_PID']))?.[1]);
}

/** Windows, also of the other worker, may be closed by now. */
function tell(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
