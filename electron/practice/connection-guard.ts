import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type Answer, jsonAnswer } from './answer.ts';

// Any page in the person's browser and any program on the computer can reach the port. What they send is turned away
// by its first lines: nothing of a body is read, the answer is small, and the connection ends.

/** Connections in all; more are closed as they come. */
const MOST_CONNECTIONS = 256;
/** Connections on which no token was shown yet. */
const MOST_STRANGERS = 32;
/** Requests at one time. The program makes a handful. */
const MOST_REQUESTS = 64;
/** Those the server has routes or answers for; TRACE and CONNECT among others are not known here. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT'];

const turnedAway = (status: number, name: string, message: string): Answer =>
  jsonAnswer(status, { code: `practice.${name}`, message }, { connection: 'close' });

/** Browsers say so of every request that a page makes them send. `none`: typed by a person, or Electron's own. */
function isOfPage({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin !== undefined || (site !== undefined && site !== 'none');
}

/** Headers that may occur once only: a proxy might read the other of two. */
const ONCE = ['host', 'authorization', 'content-type', 'content-length'];

function isAmbiguous({ headersDistinct, url }: IncomingMessage): boolean {
  return ONCE.some((name) => (headersDistinct[name]?.length ?? 0) > 1) || !url?.startsWith('/');
}

/** What cannot be answered as it is meant: protocols, encodings and lengths that the program never uses. */
function isUnusual({ headers }: IncomingMessage): boolean {
  const names = ['upgrade', 'transfer-encoding', 'content-encoding', 'expect', 'trailer'];
  return names.some((name) => headers[name] !== undefined);
}

/**
 * A page that points its own name at 127.0.0.1 (DNS rebinding) still sends that name. The port may be another: that of
 * what stands between in tests.
 */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/;

/** Why a request is not even looked at, from its first lines alone; null if it is. */
export function rejectEarly(request: IncomingMessage): Answer | null {
  if (isOfPage(request)) return turnedAway(403, 'page', 'Not for web pages');
  if (!LOOPBACK.test(request.headers.host ?? ''))
    return turnedAway(421, 'host', 'This server is for 127.0.0.1 only');
  if (!METHODS.includes(request.method ?? '')) return turnedAway(405, 'method', 'This method is not known');
  if (isAmbiguous(request)) return turnedAway(400, 'ambiguous', 'The request can be read in two ways');
  return isUnusual(request) ? turnedAway(400, 'unusual', 'The request asks for what is not done here') : null;
}

type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** Guards the server's connections. */
export interface ConnectionGuard {
  /** This connection has shown a token: it is not closed to make room. */
  recognised(socket: Socket): void;
}

/** Opens `server` to those requests that {@link rejectEarly} lets by, and to no more of them than it can serve. */
export function guardConnections(server: Server, handle: RequestHandler): ConnectionGuard {
  const strangers = new Set<Socket>();
  let requests = 0;
  server.maxConnections = MOST_CONNECTIONS;
  server.on('connection', (socket) => {
    strangers.add(socket);
    socket.once('close', () => strangers.delete(socket));
    // A flood pushes out its own: the program's requests follow at once upon its connections.
    const [oldest] = strangers;
    if (strangers.size > MOST_STRANGERS) oldest?.destroy();
  });
  const answer: RequestHandler = (request, response) => {
    // What was sent behind a request that ended its connection.
    if (request.socket.writableEnded || request.socket.destroyed) return;
    const refusal =
      rejectEarly(request) ??
      (requests < MOST_REQUESTS ? null : turnedAway(503, 'busy', 'Too many requests at one time'));
    if (refusal) {
      response.writeHead(refusal.status, refusal.headers).end(refusal.body);
      return;
    }
    requests += 1;
    response.once('close', () => {
      requests -= 1;
    });
    handle(request, response);
  };
  server.on('request', answer);
  // Node would ask for the body by itself.
  server.on('checkContinue', answer);
  server.on('checkExpectation', answer);
  return { recognised: (socket) => void strangers.delete(socket) };
}
