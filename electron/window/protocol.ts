import { protocol, type Session } from 'electron';
import type { Language } from '../../shared/language.ts';
import { appHost, appScheme, crashPage, incompletePage } from './app-url.ts';
import {
  environmentPlaceholder,
  languagePlaceholder,
  readContent,
  type ServedFile,
  withNonce,
} from './content.ts';
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
 * What is served: the built files under `root`, the name of the environment and the language, and who is called when a
 * script or style of the program is missing.
 */
export type ServedApp = {
  root: string;
  environment: () => string;
  language: () => Language;
  onMissing: () => void;
};

/** Scripts and styles by the names that the build gives them. */
const ownCode = new RegExp(`^${appScheme}://${appHost}/assets/[\\w.-]+\\.(?:js|css)$`);

/**
 * Serves the built page under `root` to one session as `app://bundle/`, and nothing else. The page is told its
 * environment and language with it, so that it can ask for its first rows and words before it knows anything else.
 */
export function serveApp(session: Session, app: ServedApp): void {
  session.protocol.handle(appScheme, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return empty(405, request.url);
    const content = await contentOf(app, request.url);
    if (content === null && ownCode.test(request.url)) app.onMissing();
    if (content === null) return empty(404, request.url);
    const body = request.method === 'HEAD' ? null : content.body;
    return new Response(body, { headers: responseHeaders(content.type, content.nonce, request.url) });
  });
}

async function contentOf(app: ServedApp, url: string): Promise<ServedFile | null> {
  const [address = '', search] = url.split('?');
  const broken = ({ [crashPage]: 'crashed', [incompletePage]: 'incomplete' } as const)[address];
  const ref = new URLSearchParams(search).get('ref') ?? '';
  if (broken !== undefined)
    return withNonce('text/html; charset=utf-8', crashPageHtml(broken, app.language(), ref));
  const content = await readContent(app.root, url);
  if (typeof content?.body !== 'string') return content;
  const body = content.body
    .replaceAll(environmentPlaceholder, app.environment())
    .replace(languagePlaceholder, `<html lang="${app.language()}"`);
  return { ...content, body };
}

function empty(status: number, url: string): Response {
  const { nonce } = withNonce('text/plain', '');
  return new Response(null, { status, headers: responseHeaders('text/plain', nonce, url) });
}
