import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { listening, type Trouble } from './troubles.ts';

/** A proxy of an office: what it let through. */
export type OfficeProxy = Trouble & { forwarded: string[] };

const challenge = 'Basic realm="office"';

/**
 * Lets through who says this name and password (RFC 9110 §11.7): plain HTTP to where it goes, and every tunnel to
 * `tunnelPort` of this computer, whatever host was meant.
 */
export async function officeProxy(
  { username, password }: { username: string; password: string },
  tunnelPort = 0,
): Promise<OfficeProxy> {
  const right = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const forwarded: string[] = [];
  const server = createServer((incoming, answer) => {
    const { 'proxy-authorization': login, 'proxy-connection': _hop, ...headers } = incoming.headers;
    if (login !== right) {
      answer.writeHead(407, { 'proxy-authenticate': challenge }).end('<p>Log in</p>');
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
  server.on('connect', ({ url, headers }, socket) => {
    if (headers['proxy-authorization'] !== right) {
      socket.end(`HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: ${challenge}\r\n\r\n`);
      return;
    }
    forwarded.push(`CONNECT ${url}`);
    const onward = connect(tunnelPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  return { ...(await listening(server)), forwarded };
}
