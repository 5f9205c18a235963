import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, apiRefusal, jsonAnswer, type Outcome, Refusal } from './answer.ts';
import { type ReadRequest, readRequest } from './arrival.ts';
import { FAULTS } from './faults/faults.ts';
import type { ArmedFault } from './faults/switch.ts';
import type { Practice } from './practice.ts';
import type { Route } from './routes.ts';
import { admit } from './token/guard.ts';

/** Largest body that is read from a request no route wants. */
const MAX_STRAY_BYTES = 1024 * 1024;

/** Refusals become answers; anything else is a mistake in this server. */
function refusalAnswer(error: unknown): Answer {
  if (error instanceof Refusal) return error.answer;
  return jsonAnswer(500, { code: 'practice.bug', message: String(error) });
}

async function work(practice: Practice, route: Route, request: ReadRequest): Promise<Answer> {
  const { authorization, url, bytes, arrival } = request;
  if (route.access !== 'none') {
    const scope = route.access === 'any' ? null : route.access;
    await admit(practice.mint, { authorization, partnerId: arrival.partnerId ?? '', scope });
  }
  const { contentType } = arrival;
  return route.handle({ practice, query: url.searchParams, bytes, contentType });
}

async function outcomeOf(
  practice: Practice,
  route: Route,
  request: ReadRequest,
  armed: ArmedFault | null,
): Promise<Outcome> {
  const answer = () => work(practice, route, request).catch(refusalAnswer);
  if (!armed) return answer();
  const { port, stopping, book, faults } = practice;
  const over = AbortSignal.any([stopping, faults.over]);
  const [firstLoan = null] = book.search({ query: '', status: null });
  const scene = { delayMs: armed.delayMs, port, over, firstLoan };
  const fault = FAULTS[armed.name];
  return fault.processed ? fault.act(await answer(), scene) : fault.act(scene);
}

function statusOf(outcome: Outcome): number | null {
  return typeof outcome === 'string' ? null : outcome.status;
}

async function delay(practice: Practice): Promise<void> {
  const { latencyMs } = practice.settings;
  const options = { signal: practice.stopping };
  if (latencyMs > 0) await wait(latencyMs, undefined, options).catch(() => undefined);
}

/** One request of a known route: read, log, let the fault strike, let it in, do the work. */
export async function serveRoute(practice: Practice, route: Route, request: Request): Promise<Outcome> {
  try {
    const read = await readRequest(request, route.operation, route.maxBytes);
    const n = practice.log.add(read.arrival);
    const armed = practice.faults.take(route.operation);
    const outcome = await outcomeOf(practice, route, read, armed);
    await delay(practice);
    practice.log.end(n, { fault: armed?.name ?? null, status: statusOf(outcome) });
    return outcome;
  } catch (error) {
    return refusalAnswer(error);
  }
}

/** One request that no route wants: 405 when the path exists with other methods, else 404. */
export async function serveStray(
  practice: Practice,
  request: Request,
  allow: string | null,
): Promise<Outcome> {
  const refusal = allow
    ? apiRefusal(405, 'api.method_not_allowed', `Only ${allow} works here`, { headers: { allow } })
    : apiRefusal(404, 'api.not_found', 'There is nothing at this address');
  try {
    const read = await readRequest(request, null, MAX_STRAY_BYTES);
    practice.log.end(practice.log.add(read.arrival), { fault: null, status: refusal.answer.status });
    return refusal.answer;
  } catch (error) {
    return refusalAnswer(error);
  }
}
