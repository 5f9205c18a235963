import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme, type Session, screen, type WebContents } from 'electron';
import type { Environment } from '../../shared/environment.ts';
import type { PackageKind } from '../package-kind.ts';
import { words } from '../words/words.ts';
import { appPage } from './app-url.ts';
import { minimumSize, placeWindow, type SavedBounds, type WindowBounds } from './bounds.ts';
import { type HangChoice, type RecoveryLog, recoverPage } from './recovery.ts';
import { rememberBounds } from './remember.ts';
import { hasSystemSpelling, offerSpellings } from './spelling.ts';
import { windowTitle } from './title.ts';
import { zoomByHand } from './zoom.ts';

type WindowLog = RecoveryLog & { info: RecoveryLog['error'] };

/** What the window needs of the rest of the program. */
export type WindowOptions = {
  /** Path of the built preload. */
  preload: string;
  /** From `windowSession`. */
  session: Session;
  kind: PackageKind;
  /** The environment that the program is in. */
  environment: () => Environment;
  /** Where the window was, and who remembers where it is. */
  bounds: { saved: SavedBounds | null; write: (bounds: SavedBounds) => void };
  log: WindowLog;
  newRef: () => string;
  /** Called when not even the static page can be shown. */
  onGivenUp: (ref: string) => void;
};

/** The window, and what can be waited for or asked of it. */
export type MainWindow = {
  window: BrowserWindow;
  /** Its page; kept, since a closed window gives its contents no more, and what answers it may come later. */
  contents: WebContents;
  /** Loads the page; call it once the router is registered. */
  load: () => Promise<void>;
  /** The first paint, or 10 s, or the window's end. Keychain, store and network wait for it. */
  painted: Promise<void>;
  /** Puts the current environment in the title. */
  retitle: () => void;
  /** While `isHidden` the title says nothing of the page, which may name a borrower. */
  hidePageTitle: (isHidden: boolean) => void;
  bringToFront: () => void;
  /** Says in place of the page that a file of the program is missing. */
  showIncomplete: () => void;
};

const longestWaitMs = 10_000;

/** The built preload in the folder of built files. */
export function preloadIn(dist: string): string {
  return join(dist, 'electron', 'preload.cjs');
}

/** Makes the one window, hidden until it has something to show. Loads nothing by itself. */
export function createMainWindow(options: WindowOptions): MainWindow {
  const { saved } = options.bounds;
  const window = new BrowserWindow({
    ...placeWindow(saved, workAreas()),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: windowTitle(options.environment(), options.kind),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    // Isolation, sandbox and web security are Electron's defaults and are named nowhere.
    webPreferences: {
      preload: options.preload,
      session: options.session,
      devTools: options.kind === 'checkout',
      // Else only a third start within three days would use the compiled code.
      v8CacheOptions: 'bypassHeatCheck',
      // Only fields of prose ask for it (`spellcheck` in the page).
      spellcheck: hasSystemSpelling(process.platform),
      zoomFactor: saved?.zoom ?? 1,
    },
  });
  zoomByHand(window.webContents);
  offerSpellings(window.webContents);
  const { retitle, hidePageTitle } = keepTitle(window, (pageTitle) =>
    windowTitle(options.environment(), options.kind, pageTitle),
  );
  rememberBounds(window, options.bounds.write);
  const { showIncomplete } = recoverPage(window.webContents, {
    ...options,
    askAboutHang: (signal) => askAboutHang(window, signal),
    // 0 is a page without a process, and would be this program and all of its group.
    endProcess: (id) => id > 0 && process.kill(id, 'SIGKILL'),
  });
  const painted = showWhenPainted(window, saved?.maximized ?? false, options.log);
  return {
    window,
    contents: window.webContents,
    load: () => window.loadURL(appPage),
    painted,
    retitle,
    hidePageTitle,
    showIncomplete,
    bringToFront: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}

/** A box of the system, since the page itself cannot ask. */
async function askAboutHang(window: BrowserWindow, signal: AbortSignal): Promise<HangChoice> {
  const { message, text, wait, reload } = words().hangs;
  const { response } = await dialog.showMessageBox(window, {
    ...{ type: 'warning', title: 'Partner Desk', message, detail: text, signal },
    ...{ buttons: [wait, reload], defaultId: 0, cancelId: 0, noLink: true },
  });
  return response === 1 ? 'reload' : 'wait';
}

function workAreas(): [WindowBounds, ...WindowBounds[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)];
}

function keepTitle(
  window: BrowserWindow,
  titleOf: (pageTitle: string) => string,
): Pick<MainWindow, 'retitle' | 'hidePageTitle'> {
  let isPageHidden = false;
  const show = (pageTitle: string): void => window.setTitle(titleOf(isPageHidden ? '' : pageTitle));
  const retitle = (): void => show(window.webContents.getTitle());
  window.on('page-title-updated', (event, title) => {
    event.preventDefault();
    show(title);
  });
  return {
    retitle,
    hidePageTitle: (isHidden) => {
      isPageHidden = isHidden;
      retitle();
    },
  };
}

function showWhenPainted(window: BrowserWindow, maximized: boolean, log: WindowLog): Promise<void> {
  return new Promise((resolve) => {
    const reveal = (): void => {
      clearTimeout(timer);
      window.removeListener('ready-to-show', reveal);
      if (maximized) window.maximize();
      window.show();
      log.info('window.shown', {});
      resolve();
    };
    // A page that never paints must not leave the person without a window.
    const timer = setTimeout(reveal, longestWaitMs);
    window.once('ready-to-show', reveal);
    window.once('closed', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
