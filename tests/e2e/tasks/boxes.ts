import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { windowsOf } from './bare-start.ts';

/** True where native boxes can be pressed: Debian's xdotool is there. It is not needed for anything else. */
export const canPress = (() => {
  try {
    return execFileSync('xdotool', ['version'], { encoding: 'utf8' }) !== '';
  } catch {
    return false;
  }
})();

/** Presses one of the buttons of the newest box of a process, which share its width, once it is there. */
export async function pressButton(pid: number, place: number, of: number): Promise<void> {
  await untilGone(pid, /^Partner Desk$/, (id) => {
    const geometry = execFileSync('xwininfo', ['-id', id], { encoding: 'utf8' });
    const side = (name: string) => Number(new RegExp(`${name}: (\\d+)`).exec(geometry)?.[1]);
    const at = [Math.round(((place + 0.5) * side('Width')) / of), side('Height') - 15].map(String);
    tool('windowraise', id, 'mousemove', '--sync', '--window', id, ...at, 'click', '1');
  });
}

/** Types the path of a folder into the dialog that asks for one, and takes it. */
export async function chooseFolder(pid: number, folder: string): Promise<void> {
  let isTyped = false;
  await untilGone(pid, /^Choose the folder/, (id) => {
    if (isTyped) tool('windowfocus', '--sync', id, 'key', 'Return');
    // A slash opens the line for paths; what is typed before it is there is lost.
    else tool(...['windowfocus', '--sync', id, 'key', 'slash', 'sleep', '1'], ...typing(folder.slice(1)));
    isTyped = true;
  });
}

const typing = (text: string): string[] => ['type', '--delay', '40', text];

/** Keys pressed before a window has drawn its buttons are lost, so keys are pressed until the window closes. */
async function untilGone(pid: number, name: RegExp, press: (id: string) => void): Promise<void> {
  const ids = () => windowsOf(pid).filter((window) => name.test(window.name));
  await expect.poll(() => ids().length).toBeGreaterThan(0);
  const id = ids().at(-1)?.id ?? '';
  const isGone = (): boolean => {
    if (!ids().some((window) => window.id === id)) return true;
    press(id);
    return false;
  };
  await expect.poll(isGone, { intervals: [1_000, 1_500] }).toBe(true);
}

/** Windows of other workers are on this screen too: one call raises or focuses a window, and presses. */
function tool(...words: string[]): void {
  execFileSync('xdotool', words, { stdio: 'ignore' });
}
