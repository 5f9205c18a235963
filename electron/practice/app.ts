import type { Socket } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { HttpOutcome } from './answer.ts';
import { serveControl } from './control/controls.ts';
import type { PracticeInstance } from './practice.ts';
import { routesFor } from './routes.ts';
import { serveRoute, serveUnknownPath } from './serve-route.ts';

type Env = { Bindings: HttpBindings };

function send(c: Context<Env>, outcome: HttpOutcome): Response {
  if (outcome === 'reset') c.env.incoming.socket.resetAndDestroy();
  if (typeof outcome === 'string') return RESPONSE_ALREADY_SENT;
  return new Response(outcome.body, { status: outcome.status, headers: outcome.headers });
}

/**
 * The HTTP application: the routes, the test controls if they are on, and answers for everything else. `recognised` is
 * called with connections whose user has a token.
 */
export function createApp(practice: PracticeInstance, recognised: (socket: Socket) => void): Hono<Env> {
  const app = new Hono<Env>();
  if (practice.settings.controls) {
    app.all('/practice/*', async (c) => send(c, await serveControl(practice, c.req.raw)));
  }
  for (const route of routesFor(practice.settings)) {
    app.on(route.method, route.path, async (c) => {
      const onRecognised = () => recognised(c.env.incoming.socket);
      return send(c, await serveRoute(practice, route, c.req.raw, onRecognised));
    });
    app.all(route.path, async (c) => send(c, await serveUnknownPath(practice, c.req.raw, route.method)));
  }
  app.notFound(async (c) => send(c, await serveUnknownPath(practice, c.req.raw, null)));
  return app;
}
