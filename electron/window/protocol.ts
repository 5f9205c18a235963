import { protocol, type Session } from 'electron';
import { appScheme, crashPage } from './app-url.ts';
import { type Content, readContent, withNonce } from './content.ts';
import { crashPageHtml } from './crash-page.ts';
import { responseHeaders } from './headers.ts';

/**
 * Tells Electron of the `app:` scheme. Once, before `ready`. `standard` gives it an origin, `secure` a secure context,
 * `codeCache` a faster start; nothing that loosens a policy.
 */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, codeCache: true, supportFetchAPI: false };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/**
 * Serves the built page under `root` to one session as `app://bundle/`, and nothing else. `onServed` is called after each
 * file that was handed over, with its URL.
 */
export function serveApp(session: Session, root: string, onServed: (url: string) => void): void {
  session.protocol.handle(appScheme, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return empty(405);
    const content = await contentOf(root, request.url);
    if (content === null) return empty(404);
    const body = request.method === 'HEAD' ? null : content.body;
    setImmediate(onServed, request.url);
    return new Response(body, { headers: responseHeaders(content.type, content.nonce) });
  });
}

async function contentOf(root: string, url: string): Promise<Content | null> {
  return url === crashPage ? withNonce('text/html; charset=utf-8', crashPageHtml) : readContent(root, url);
}

function empty(status: number): Response {
  const { nonce } = withNonce('text/plain', '');
  return new Response(null, { status, headers: responseHeaders('text/plain', nonce) });
}
