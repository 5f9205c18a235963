import { createServer, request } from 'node:http';
import { listening, type Trouble } from './troubles.ts';

/** A proxy of an office: with whom it lets through, and what it was told of logins and user agents. */
export type OfficeProxy = Trouble & { logins: (string | null)[]; forwarded: string[] };

/** Forwards plain HTTP for those who say this name and password (RFC 9110 §11.7). */
export async function officeProxy(username: string, password: string): Promise<OfficeProxy> {
  const right = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const logins: (string | null)[] = [];
  const forwarded: string[] = [];
  const server = createServer((incoming, answer) => {
    const { 'proxy-authorization': login, 'proxy-connection': _hop, ...headers } = incoming.headers;
    logins.push(login ?? null);
    if (login !== right) {
      answer.writeHead(407, { 'proxy-authenticate': 'Basic realm="office"' }).end('<p>Log in</p>');
      return;
    }
    forwarded.push(`${incoming.method} ${incoming.url}`);
    const onward = request(incoming.url ?? '', { method: incoming.method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  return { ...(await listening(server)), logins, forwarded };
}
