import { BrowserWindow, type Session, type WebContents } from 'electron';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { appPage } from './app-url.ts';

/** What a printer needs: the program's own preload and session, and who answers the page's calls. */
export type PrinterOptions = {
  preload: string;
  session: Session;
  /** A closed program prints nothing. */
  parent: BrowserWindow;
  answer: (contents: WebContents) => void;
};

/** Prints a page of the program to PDF. `title` is the page's own once all of it is there. Fails with FILE_NOT_SAVED. */
export type Printer = (route: string, title: string) => Promise<Result<Uint8Array>>;

const longestMs = 120_000;

/**
 * Prints in a window that is never shown, with the same walls as the main one: sandbox, preload, session and sender
 * checks. Nothing is run in the page: its title says that it is ready.
 */
export function createPrinter(options: PrinterOptions): Printer {
  return async (route, title) => {
    const window = hiddenWindow(options);
    try {
      const ready = titled(window, title);
      options.answer(window.webContents);
      await window.loadURL(`${appPage}#${route}`);
      if (!(await ready)) return failed(failure('FILE_NOT_SAVED', { message: 'the page was not ready' }));
      return ok(
        await window.webContents.printToPDF({ pageSize: 'A4', printBackground: false, ...withPageNumbers }),
      );
    } catch (error) {
      const message = error instanceof Error ? error.message : 'not printed';
      return failed(failure('FILE_NOT_SAVED', { message }));
    } finally {
      window.destroy();
    }
  };
}

/** Sizes are in inches and pixels; without a header of its own Chromium would print the date and the address. */
const withPageNumbers = {
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width:100%;font-size:8px;text-align:center;font-family:sans-serif">' +
    '<span class="title"></span> · <span class="pageNumber"></span> / <span class="totalPages"></span></div>',
  margins: { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 },
};

function hiddenWindow({ preload, session, parent }: PrinterOptions): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    parent,
    // Chromium slows the timers of a page that nobody sees, and this one is only waited for.
    webPreferences: { preload, session, devTools: false, spellcheck: false, backgroundThrottling: false },
  });
  return window;
}

/** True once the page has this title; false if it takes too long or the window goes. */
function titled(window: BrowserWindow, title: string): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), longestMs);
    const end = (ready: boolean): void => {
      clearTimeout(timer);
      resolve(ready);
    };
    window.webContents.on('page-title-updated', (_event, now) => {
      if (now === title) end(true);
    });
    window.once('closed', () => end(false));
  });
}
