import { createServer, type IncomingMessage } from 'node:http';
import { listening, type Trouble } from './troubles.ts';

/**
 * A server that responds with an error that repeats everything it was sent, the token first, as a careless
 * server or a proxy in debug mode may do.
 */
export function echoServer(): Promise<Trouble> {
  const server = createServer(async (request, answer) => {
    const body = await bodyOf(request);
    const { authorization } = request.headers;
    const echo = { code: 'api.error', message: `${authorization} not good`, headers: request.headers, body };
    answer.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(echo));
  });
  return listening(server);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
