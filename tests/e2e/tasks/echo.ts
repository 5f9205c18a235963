import { createServer, type IncomingMessage } from 'node:http';
import type { PracticeAddress } from '../fixtures/practice-server.ts';
import { listening, type Trouble } from './troubles.ts';

/**
 * A server that hands out real tokens of a practice server, and answers everything else with a refusal in which all
 * that it was sent stands again, the token first: what a careless server or a proxy in debug mode may do.
 */
export function echoServer({ tokenUrl }: PracticeAddress): Promise<Trouble> {
  const server = createServer(async (request, answer) => {
    const body = await bodyOf(request);
    if (request.url === '/oauth/token') {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      const token = await fetch(tokenUrl, { method: 'POST', headers, body });
      answer.writeHead(token.status, { 'content-type': 'application/json' }).end(await token.text());
      return;
    }
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
