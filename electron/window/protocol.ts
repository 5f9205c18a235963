import { protocol, type Session } from 'electron';
import { appHost, appScheme, crashPage, incompletePage } from './app-url.ts';
import { environmentPlaceholder, readContent, type ServedFile, withNonce } from './content.ts';
import { crashPageHtml, incompletePageHtml } from './crash-page.ts';
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
 * What is served: the built files, the name of the environment, and who is called when a file of the program is
 * missing.
 */
type ServedApp = { root: string; environment: () => string; onMissing: () => void };

/** Scripts and styles by the names that the build gives them. */
const ownCode = new RegExp(`^${appScheme}://${appHost}/assets/[\\w.-]+\\.(?:js|css)$`);

/**
 * Serves the built page under `root` to one session as `app://bundle/`, and nothing else. The page is told its
 * environment with it, so that it can ask for its first rows before it knows anything else.
 */
export function serveApp(session: Session, { root, environment, onMissing }: ServedApp): void {
  session.protocol.handle(appScheme, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return empty(405, request.url);
    const content = await contentOf(root, request.url, environment());
    if (content === null && ownCode.test(request.url)) onMissing();
    if (content === null) return empty(404, request.url);
    const body = request.method === 'HEAD' ? null : content.body;
    return new Response(body, { headers: responseHeaders(content.type, content.nonce, request.url) });
  });
}

async function contentOf(root: string, url: string, environment: string): Promise<ServedFile | null> {
  const html = { [crashPage]: crashPageHtml, [incompletePage]: incompletePageHtml }[url];
  if (html !== undefined) return withNonce('text/html; charset=utf-8', html);
  const content = await readContent(root, url);
  if (typeof content?.body !== 'string') return content;
  return { ...content, body: content.body.replaceAll(environmentPlaceholder, environment) };
}

function empty(status: number, url: string): Response {
  const { nonce } = withNonce('text/plain', '');
  return new Response(null, { status, headers: responseHeaders('text/plain', nonce, url) });
}
