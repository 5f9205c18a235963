import type { Locator } from '@playwright/test';
import type { RunningApp } from '../fixtures/running-app.ts';
import { withClipboard } from './clipboard.ts';
import { type Hands, handsOn } from './keyboard.ts';

/** A person at work with mouse and keyboard, whose clicks and keys are counted. */
export type Officer = Hands & {
  /** Clicks, with keys held down where some are named. */
  click: (target: Locator, ...held: 'Shift'[]) => Promise<void>;
  /** Chooses from a system list: a click to open it, and one on the option. */
  select: (target: Locator, label: string) => Promise<void>;
  /** Chooses a file in the system's own dialog, which a click on a button opens. */
  choose: (
    target: Locator,
    file: string | { name: string; mimeType: string; buffer: Buffer },
  ) => Promise<void>;
  /** Pastes with Ctrl+V what another program has copied. */
  paste: (text: string) => Promise<void>;
  /** All clicks and keys so far. */
  effort: () => Effort;
};

/** What a task costs a person. */
export type Effort = { clicks: number; keys: number };

/** Makes an {@link Officer} at a running program. */
export function officerAt({ page, electron }: RunningApp): Officer {
  const hands = handsOn(page);
  let clicks = 0;
  let held = 0;
  const click: Officer['click'] = async (target, ...modifiers) => {
    await target.click({ modifiers });
    clicks += 1;
    held += modifiers.length;
  };
  return {
    ...hands,
    click,
    select: async (target, label) => {
      await target.selectOption(label);
      clicks += 2;
    },
    choose: async (target, file) => {
      const opened = page.waitForEvent('filechooser');
      await click(target);
      await (await opened).setFiles(file);
    },
    paste: (text) =>
      withClipboard(async () => {
        await electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
        await hands.press('Control+v');
      }),
    effort: () => ({ clicks, keys: hands.strokes() + held }),
  };
}
