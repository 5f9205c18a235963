import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { app, type Session, session } from 'electron';
import { appScheme } from './app-url.ts';
import { type ServedApp, serveApp } from './protocol.ts';
import { checkSpelling } from './spelling.ts';

/** Without `persist:` a session lives in memory alone: no cookie, cache or storage reaches the disk. */
const inMemory = { cache: false };

/** The partition of the window's session, and what its folder may keep from one start to the next: code, compiled, and shaders. */
const windowPartition = 'page';
const keptOnDisk = /^(?:Code Cache|GPUCache|Dawn\w*Cache)$/;

/** What the window's session may load: our files, pictures made in the page, and developer tools. */
const windowSchemes = new Set([`${appScheme}:`, 'data:', 'blob:', 'devtools:']);

/**
 * The session of the window, or of the page that decodes pictures: serves the built pages and refuses every other request, so they
 * have no network. The window's has a place on disk, because only there Chromium keeps the code that it compiled of the page's script:
 * a quarter of what the page takes to start. Whatever else lies there is deleted before it is used.
 */
export function windowSession(served: ServedApp, name: 'window' | 'photos' = 'window'): Session {
  const own = name === 'window' ? sessionWithCode() : session.fromPartition(name, inMemory);
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

function sessionWithCode(): Session {
  keepCodeAlone(join(app.getPath('sessionData'), 'Partitions', windowPartition));
  return session.fromPartition(`persist:${windowPartition}`, { cache: false });
}

/** A folder that cannot be read or emptied keeps nobody from the work. */
function keepCodeAlone(folder: string): void {
  try {
    const others = readdirSync(folder).filter((name) => !keptOnDisk.test(name));
    for (const name of others) rmSync(join(folder, name), { recursive: true, force: true });
  } catch {
    // The first start has none yet.
  }
}
