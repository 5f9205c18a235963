import type { WebContents } from 'electron';
import { appPage, crashPage, isAppUrl } from './app-url.ts';

/** Where failures of the page are told. */
export type RecoveryLog = { error: (event: string, details: Record<string, unknown>) => void };

/** A second failure within this time is not answered by another reload. */
const calmMs = 60_000;

/** Chromium's ERR_ABORTED: a load that another one replaced, or that a guard prevented. */
const aborted = -3;

/**
 * When the page crashes it is loaded again, once; when it crashes again soon, or cannot be loaded at all, a calm static
 * page is shown instead. A page that got elsewhere is brought back. Nothing is lost: work is saved as it is typed (acceptance.md DIAG-4).
 */
export function recoverPage(contents: WebContents, log: RecoveryLog, now: () => number = Date.now): void {
  let lastCrash = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const again = now() - lastCrash < calmMs;
    lastCrash = now();
    log.error('page crashed', { reason, exitCode, again });
    show(contents, again ? crashPage : appPage, log);
  });
  contents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (!isMainFrame || code === aborted || url === crashPage) return;
    log.error('page did not load', { code, description });
    show(contents, crashPage, log);
  });
  // Chromium commits `about:blank` without asking, so no guard can prevent it.
  contents.on('did-navigate', (_event, url) => {
    if (isAppUrl(url)) return;
    log.error('page went elsewhere', {});
    show(contents, appPage, log);
  });
  contents.on('unresponsive', () => log.error('page does not respond', {}));
}

function show(contents: WebContents, page: string, log: RecoveryLog): void {
  // Within the event itself Chromium is not ready for a new load.
  setImmediate(() => {
    if (contents.isDestroyed()) return;
    contents.loadURL(page).catch((error: unknown) => log.error('page did not load again', { error }));
  });
}
