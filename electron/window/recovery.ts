import type { WebContents } from 'electron';
import { appPage, crashPage, incompletePage, isAppUrl, recoveredPage, withRef } from './app-url.ts';

/** Where failures of the page are logged. */
export type RecoveryLog = { error: (event: string, details: Record<string, unknown>) => void };

/** What a person wants of a page that does not respond. */
export type HangChoice = 'wait' | 'reload';

/** What a recovery needs. */
export type RecoveryDeps = {
  log: RecoveryLog;
  newRef: () => string;
  /** Called, once, when not even the static page can be shown. */
  onGivenUp: (ref: string) => void;
  /** Asks about a page that does not respond, until the signal says that the question is over. */
  askAboutHang: (signal: AbortSignal) => Promise<HangChoice>;
  /** Ends a process at once, whatever it does. */
  endProcess: (id: number) => void;
};

/** A second failure within this time is not answered by another reload. */
const calmMs = 60_000;

/** The page's own file is missing. */
const notFound = 404;

/** Chromium's ERR_ABORTED: a load that another one replaced, or that a guard prevented. */
const aborted = -3;

/**
 * Loads the page anew once when it crashes, at the same place. If it crashes again soon, or cannot be loaded at all, shows a static
 * page instead; a page that navigated elsewhere is brought back, and about one that does not respond a person is asked. Nothing is
 * lost, since work is saved as it is typed.
 */
export function recoverPage(
  contents: WebContents,
  deps: RecoveryDeps,
  now: () => number = () => performance.now(),
): { showIncomplete: () => void } {
  const { log } = deps;
  const show = (page: string): void => showPage(contents, page, log);
  let givenUp = false;
  const giveUp = (ref: string): void => {
    if (!givenUp) deps.onGivenUp(ref);
    givenUp = true;
  };
  let lastCrash = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const again = now() - lastCrash < calmMs;
    lastCrash = now();
    const ref = deps.newRef();
    log.error('page.crashed', { reason, exitCode, again, ref });
    show(again ? withRef(crashPage, ref) : recoveredPage(contents.getURL(), ref));
  });
  contents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (!isMainFrame || code === aborted) return;
    const ref = deps.newRef();
    log.error('page.load_failed', { code, description, ref });
    if (url.startsWith(crashPage)) giveUp(ref);
    else show(withRef(crashPage, ref));
  });
  // A file of the program that is not there: reloading would not bring it back.
  const showIncomplete = (what: string): void => {
    const ref = deps.newRef();
    log.error('program.incomplete', { what, ref });
    show(withRef(incompletePage, ref));
  };
  // Chromium commits `about:blank` without asking, so no guard can prevent it.
  contents.on('did-navigate', (_event, url, status) => {
    if (status === notFound) return showIncomplete('page');
    if (isAppUrl(url)) return;
    log.error('page.navigated_away', {});
    show(appPage);
  });
  contents.on('preload-error', () => showIncomplete('preload'));
  watchHangs(contents, deps);
  return { showIncomplete: () => showIncomplete('script') };
}

/** Somebody who would rather wait is asked again after so long. */
const askAgainMs = 30_000;

/**
 * Asks what to do about a page that does not respond. Its process is ended then, which counts as a crash: a reload would wait for the
 * page itself, and so would Electron's own way to crash a page where its process is stopped (Electron 33, measured). Chromium says once
 * that a page hangs, and only of one that was so that it responds again.
 */
function watchHangs(contents: WebContents, { log, newRef, askAboutHang, endProcess }: RecoveryDeps): void {
  let over: AbortController | null = null;
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    over?.abort();
    over = null;
    clearTimeout(timer);
  };
  const ask = async (question: AbortController): Promise<void> => {
    const choice = await askAboutHang(question.signal);
    if (question.signal.aborted || contents.isDestroyed()) return;
    if (choice === 'reload') endProcess(contents.getOSProcessId());
    else timer = setTimeout(() => void ask(question), askAgainMs);
  };
  contents.on('unresponsive', () => {
    log.error('page.unresponsive', { ref: newRef() });
    if (over !== null) return;
    over = new AbortController();
    void ask(over);
  });
  contents.on('responsive', () => {
    log.error('page.responsive', {});
    end();
  });
  contents.on('render-process-gone', end);
  contents.once('destroyed', end);
}

function showPage(contents: WebContents, page: string, log: RecoveryLog): void {
  // Within the event itself Chromium is not ready for a new load.
  setImmediate(() => {
    if (contents.isDestroyed()) return;
    contents.loadURL(page).catch((error: unknown) => log.error('page.reload_failed', { error }));
  });
}
