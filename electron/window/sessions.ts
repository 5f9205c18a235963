import { app, type Session, session } from 'electron';
import { appScheme } from './app-url.ts';
import { type ServedApp, serveApp } from './protocol.ts';
import { checkSpelling } from './spelling.ts';

/** Without `persist:` a session lives in memory alone: no cookie, cache or storage reaches the disk. */
const inMemory = { cache: false };

/** What the window's session may load: our files, pictures made in the page, and developer tools. */
const windowSchemes = new Set([`${appScheme}:`, 'data:', 'blob:', 'devtools:']);

/**
 * The session of the window, or of the page that decodes pictures: serves the built pages and refuses every other request, so they
 * have no network.
 */
export function windowSession(served: ServedApp, name: 'window' | 'photos' = 'window'): Session {
  const own = session.fromPartition(name, inMemory);
  serveApp(own, served);
  checkSpelling(own);
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !windowSchemes.has(new URL(details.url).protocol) });
  });
  return own;
}

/**
 * A session that talks to Kiva: the system's proxy and certificates, no cookie, no cache, no page. It says plainly what
 * it is: firewalls refuse what pretends to be a browser and is none (API.md §1.6). `agent` may say less.
 */
export function networkSession(name: string, agent = `PartnerDesk/${app.getVersion()}`): Session {
  const own = session.fromPartition(`network-${name}`, inMemory);
  own.setUserAgent(agent);
  return own;
}
