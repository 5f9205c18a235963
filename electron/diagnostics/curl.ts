import type { Exchange } from '../kiva/client.ts';

/** What of a request stands in its cURL. */
export type CurlRequest = Pick<Exchange, 'method' | 'url' | 'body' | 'isForToken'>;

/**
 * A request as a command of curl that has no secret: the token, and what a token is asked for by, stand there by the names of variables
 * of the shell.
 */
export function curlOf({ method, url, body, isForToken }: CurlRequest): string {
  const parts = [`curl -X ${method} ${quoted(url)}`, "-H 'Accept: application/json'"];
  if (!isForToken) parts.push('-H "Authorization: Bearer $TOKEN"');
  if (body !== null && isForToken) parts.push(`--data "${body.replaceAll('%24CLIENT', '$CLIENT')}"`);
  if (body !== null && !isForToken)
    parts.push("-H 'Content-Type: application/json'", `--data-raw ${quoted(body)}`);
  return `${parts.join(' \\\n  ')}\n`;
}

/** In a shell's quotation marks nothing is special but the mark itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Parameters of a list that say where in it one is; what was searched for may be a borrower's name. */
const plainParameters: ReadonlySet<string> = new Set(['offset', 'limit', 'status']);

/** An address without what was searched for. */
export function withoutSearch(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  for (const name of [...url.searchParams.keys()])
    if (!plainParameters.has(name)) url.searchParams.set(name, '(masked)');
  return url.href;
}
