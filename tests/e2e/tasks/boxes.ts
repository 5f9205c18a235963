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
  const id = await windowOf(pid, /^Partner Desk$/);
  const geometry = execFileSync('xwininfo', ['-id', id], { encoding: 'utf8' });
  const [width, height] = ['Width', 'Height'].map((side) =>
    Number(new RegExp(`${side}: (\\d+)`).exec(geometry)?.[1]),
  );
  const at = [Math.round(((place + 0.5) * (width ?? 0)) / of), (height ?? 0) - 15].map(String);
  // Windows of other workers stand on this screen, too: it is raised and pressed in one go.
  execFileSync('xdotool', ['windowraise', id, 'mousemove', '--sync', '--window', id, ...at, 'click', '1']);
}

/** Types the path of a folder into the dialog that asks for one, and takes it. */
export async function chooseFolder(pid: number, folder: string): Promise<void> {
  const id = await windowOf(pid, /^Choose the folder/);
  execFileSync('xdotool', ['windowfocus', '--sync', id, 'type', '--delay', '40', folder]);
  execFileSync('xdotool', ['windowfocus', '--sync', id, 'key', 'Return']);
}

async function windowOf(pid: number, name: RegExp): Promise<string> {
  const ids = () => windowsOf(pid).filter((window) => name.test(window.name));
  await expect.poll(() => ids().length).toBeGreaterThan(0);
  // In sight, but not yet drawn with its buttons.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return ids().at(-1)?.id ?? '';
}
