import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { jsonAnswer, type Outcome } from './answer.ts';
import { serveControl } from './control/controls.ts';
import type { Practice } from './practice.ts';
import { routesFor } from './routes.ts';
import { serveRoute, serveStray } from './serve-route.ts';

type Env = { Bindings: HttpBindings };

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost'];

const FOREIGN_HOST = jsonAnswer(421, { code: 'practice.host', message: 'This server is for 127.0.0.1 only' });

/** A page that points its own name at 127.0.0.1 (DNS rebinding) still sends that name. */
function isForeign(request: Request): boolean {
  return !LOOPBACK_NAMES.includes(new URL(request.url).hostname);
}

function send(c: Context<Env>, outcome: Outcome): Response {
  if (outcome === 'reset') c.env.incoming.socket.resetAndDestroy();
  if (typeof outcome === 'string') return RESPONSE_ALREADY_SENT;
  return new Response(outcome.body, { status: outcome.status, headers: outcome.headers });
}

/** The HTTP application: the routes, the test controls if they are on, and answers for everything else. */
export function createApp(practice: Practice): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (c, next) => (isForeign(c.req.raw) ? send(c, FOREIGN_HOST) : next()));
  if (practice.settings.controls) {
    app.all('/practice/*', async (c) => send(c, await serveControl(practice, c.req.raw)));
  }
  for (const route of routesFor(practice.settings)) {
    app.on(route.method, route.path, async (c) => send(c, await serveRoute(practice, route, c.req.raw)));
    app.all(route.path, async (c) => send(c, await serveStray(practice, c.req.raw, route.method)));
  }
  app.notFound(async (c) => send(c, await serveStray(practice, c.req.raw, null)));
  return app;
}
