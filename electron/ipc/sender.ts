import type { WebContents, WebFrameMain } from 'electron';
import { isAppUrl } from '../window/app-url.ts';

/**
 * True when a message comes from the top frame of our own window and that frame shows the program's own page.
 * Read `event.senderFrame` before any `await`: it is null once the frame has navigated. Electron's checklist, item 17.
 */
export function isTrustedFrame(frame: WebFrameMain | null | undefined, contents: WebContents): boolean {
  try {
    if (!frame || contents.isDestroyed() || frame !== contents.mainFrame) return false;
    return isAppUrl(frame.url);
  } catch {
    // Electron throws when the frame was disposed of between two reads.
    return false;
  }
}
