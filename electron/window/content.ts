import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { isAppUrl } from './app-url.ts';

/** One file of the program as the page gets it. */
export type ServedFile = { type: string; body: string | Uint8Array<ArrayBuffer>; nonce: string };

/** What the built page writes where the nonce of its styles goes. */
export const noncePlaceholder = '__CSP_NONCE__';

/** What the built page writes where the name of the environment goes. */
export const environmentPlaceholder = '__ENVIRONMENT__';

/** What the built page writes where the language goes. */
export const languagePlaceholder = '<html lang="en"';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Folders and a file of plain letters: nothing that is encoded, hidden, absolute or a step up can match. */
const plainPath = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/**
 * The file that an `app:` URL names, relative to the root; null if it names none. `/` is the page.
 * Nothing is decoded: what needs an escape is not a file of ours.
 */
export function pathOfUrl(text: string): string | null {
  if (!isAppUrl(text)) return null;
  const path = new URL(text).pathname.replace(/^\//, '') || 'index.html';
  return plainPath.test(path) && extname(path) in types ? path : null;
}

/**
 * Reads a file of the built page; null if there is none. Follows links before it compares, and compares with a
 * separator, so that neither a link nor a sibling folder (`renderer-evil`) leads outside `root`.
 */
export async function readContent(root: string, url: string): Promise<ServedFile | null> {
  const path = pathOfUrl(url);
  const type = types[extname(path ?? '')];
  if (path === null || type === undefined) return null;
  try {
    const file = await realpath(join(root, path));
    if (!file.startsWith((await realpath(root)) + sep)) return null;
    return withNonce(type, await readFile(file));
  } catch {
    return null;
  }
}

/** A fresh nonce for each answer; in a page it takes the place of {@link noncePlaceholder}. */
export function withNonce(type: string, file: Buffer<ArrayBuffer> | string): ServedFile {
  const nonce = randomBytes(18).toString('base64url');
  if (!type.startsWith('text/html')) return { type, body: file, nonce };
  return { type, body: file.toString().replaceAll(noncePlaceholder, nonce), nonce };
}
