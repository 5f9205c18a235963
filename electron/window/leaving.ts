import type { BrowserWindow, WebContents } from 'electron';
import type { LeavingWay } from '../../shared/model/app.ts';

/** What asking the page needs of the rest of the program. */
export type LeavingDeps = {
  window: BrowserWindow;
  contents: WebContents;
  /** Tells the page that it held the window back; `until` is when that ends unasked. */
  ask: (asked: { way: LeavingWay; until: string | null }) => void;
  /** The question is of no use in a window that is minimized or behind others. */
  bringToFront: () => void;
  /** The shutdown in progress, if any; see `lifecycle/shutdown.ts`. */
  shutdown: { hold: (giveUp: () => void) => number | null; settle: (go: boolean) => void };
};

/** A page that has not answered by then asks a person: saving alone takes some milliseconds. */
const personAskedMs = 1_000;

/** Takes the page's answer. */
export type AnswerLeaving = (answer: { way: LeavingWay; go: boolean }) => void;

/**
 * A page with something unsaved holds itself back (`beforeunload`), and is then asked what holds it. It cannot tell which of
 * the two goes: `close` comes before `beforeunload` where the window does, whether by hand, Ctrl+Q, or the system.
 */
export function askBeforeLeaving(deps: LeavingDeps): AnswerLeaving {
  const { window, contents, ask, shutdown } = deps;
  let way: LeavingWay = 'reload';
  let asking: NodeJS.Timeout | undefined;
  window.on('close', () => {
    way = 'close';
  });
  contents.on('will-prevent-unload', () => {
    const until = way === 'close' ? shutdown.hold(() => window.destroy()) : null;
    ask({ way, until: until === null ? null : new Date(until).toISOString() });
    way = 'reload';
    clearTimeout(asking);
    asking = setTimeout(deps.bringToFront, personAskedMs);
  });
  window.on('closed', () => clearTimeout(asking));
  return (answer) => {
    clearTimeout(asking);
    if (window.isDestroyed()) return;
    if (answer.way === 'close') shutdown.settle(answer.go);
    if (!answer.go) return;
    if (answer.way === 'close') window.close();
    else contents.reload();
  };
}
