import { connect, type Socket } from 'node:net';
import type { Session } from 'electron';

/** What is asked of a session: the proxy and the addresses that its requests use. */
export type ReachDeps = Pick<Session, 'resolveProxy' | 'resolveHost'>;

/**
 * Tries to open a connection to where a request goes, its server or the proxy before it, and sends nothing. Electron does not tell when a
 * request without a body is connected. `onReached` is also called where the attempt says nothing: only silence is no connection. The
 * returned function ends the attempt.
 */
export function tryReaching(session: ReachDeps, url: string, onReached: () => void): () => void {
  const sockets: Socket[] = [];
  let isEnded = false;
  const end = (): void => {
    isEnded = true;
    for (const socket of sockets) socket.destroy();
  };
  const reached = (): void => {
    if (isEnded) return;
    end();
    onReached();
  };
  const begin = async (): Promise<void> => {
    const { host, port } = targetOf(await session.resolveProxy(url), new URL(url));
    const { endpoints } = await session.resolveHost(host);
    if (isEnded) return;
    for (const { address } of endpoints) {
      const socket = connect({ host: address, port });
      socket.once('connect', reached).once('error', reached);
      sockets.push(socket);
    }
  };
  begin().catch(reached);
  return end;
}

/** The first way of a list such as `PROXY proxy.office:3128; DIRECT`. */
function targetOf(proxies: string, { hostname, port, protocol }: URL): { host: string; port: number } {
  const [, host = '', proxyPort = ''] = /^\s*(?!DIRECT)\w+\s+([^;\s]+):(\d+)/.exec(proxies) ?? [];
  if (host !== '') return { host: bare(host), port: Number(proxyPort) };
  return { host: bare(hostname), port: Number(port) || (protocol === 'http:' ? 80 : 443) };
}

function bare(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}
