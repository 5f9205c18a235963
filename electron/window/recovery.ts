import type { WebContents } from 'electron';
import { appPage, crashPage, incompletePage, isAppUrl } from './app-url.ts';

/** Where failures of the page are logged. */
export type RecoveryLog = { error: (event: string, details: Record<string, unknown>) => void };

/** What a recovery needs; `onGivenUp` is called, once, when not even the static page can be shown. */
export type RecoveryDeps = { log: RecoveryLog; onGivenUp: () => void };

/** A second failure within this time is not answered by another reload. */
const calmMs = 60_000;

/** The page's own file is missing. */
const notFound = 404;

/** Chromium's ERR_ABORTED: a load that another one replaced, or that a guard prevented. */
const aborted = -3;

/**
 * Reloads the page once when it crashes. If it crashes again soon, or cannot be loaded at all, shows a static page
 * instead; a page that navigated elsewhere is brought back. Nothing is lost, since work is saved as it is typed.
 */
export function recoverPage(
  contents: WebContents,
  deps: RecoveryDeps,
  now: () => number = () => performance.now(),
): { showIncomplete: () => void } {
  const { log } = deps;
  const show = (page: string): void => showPage(contents, page, log);
  let givenUp = false;
  const giveUp = (): void => {
    if (!givenUp) deps.onGivenUp();
    givenUp = true;
  };
  let lastCrash = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const again = now() - lastCrash < calmMs;
    lastCrash = now();
    log.error('page.crashed', { reason, exitCode, again });
    show(again ? crashPage : appPage);
  });
  contents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (!isMainFrame || code === aborted) return;
    log.error('page.load_failed', { code, description });
    if (url === crashPage) giveUp();
    else show(crashPage);
  });
  // A file of the program that is not there: reloading would not bring it back.
  const showIncomplete = (what: string): void => {
    log.error('program.incomplete', { what });
    show(incompletePage);
  };
  // Chromium commits `about:blank` without asking, so no guard can prevent it.
  contents.on('did-navigate', (_event, url, status) => {
    if (status === notFound) return showIncomplete('page');
    if (isAppUrl(url)) return;
    log.error('page.navigated_away', {});
    show(appPage);
  });
  contents.on('preload-error', () => showIncomplete('preload'));
  contents.on('unresponsive', () => log.error('page.unresponsive', {}));
  return { showIncomplete: () => showIncomplete('script') };
}

function showPage(contents: WebContents, page: string, log: RecoveryLog): void {
  // Within the event itself Chromium is not ready for a new load.
  setImmediate(() => {
    if (contents.isDestroyed()) return;
    contents.loadURL(page).catch((error: unknown) => log.error('page.reload_failed', { error }));
  });
}
