import { app, type WebContents } from 'electron';
import { isAppDocument } from './app-url.ts';

/** Where a refused navigation is logged. A URL may hold personal data, so only its scheme is. */
export type GuardLog = { warn: (event: string, details: Record<string, unknown>) => void };

/**
 * Call once, before `ready`. Every page of the program is sandboxed and can neither navigate away, open a window nor
 * hold a `<webview>`. Electron's security checklist, items 4 and 11 to 14.
 */
export function guardAllContents(log: GuardLog): void {
  // Whoever starts Electron with this switch has no sandbox to enable; as root, with both switches, Electron's network
  // process would refuse to start (electron_main_delegate.cc). The window's page is sandboxed by default either way.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
}

/** Holds one page to the program's own document. */
export function guardContents(contents: WebContents, log: GuardLog): void {
  const blocked = (what: string, url: string): void => {
    log.warn('page.blocked', { what, scheme: URL.canParse(url) ? new URL(url).protocol : 'none' });
  };
  contents.on('will-navigate', (details) => {
    if (isAppDocument(details.url)) return;
    details.preventDefault();
    blocked('navigation', details.url);
  });
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame && isAppDocument(details.url)) return;
    details.preventDefault();
    blocked('frame', details.url);
  });
  contents.on('will-redirect', (details) => {
    details.preventDefault();
    blocked('redirect', details.url);
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    blocked('webview', '');
  });
  contents.setWindowOpenHandler(({ url }) => {
    blocked('window', url);
    return { action: 'deny' };
  });
}
