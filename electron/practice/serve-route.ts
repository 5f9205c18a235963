import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, apiRefusal, type HttpOutcome, jsonAnswer, Refusal } from './answer.ts';
import { arrivalOf, type CompleteRequest, demandLength, readRequest } from './arrival.ts';
import { FAULTS } from './faults/faults.ts';
import type { ArmedFault } from './faults/switch.ts';
import type { Operation } from './operations.ts';
import type { PracticeInstance } from './practice.ts';
import type { Route } from './routes.ts';
import { authorise, verifyToken } from './token/guard.ts';

/** Largest body that is read from a request no route wants. */
const MAX_STRAY_BYTES = 1024 * 1024;

/** Called when a request is admitted: its connection belongs to somebody with a token. */
export type OnRecognised = () => void;

/** Refusals become answers; anything else is a mistake in this server. */
function refusalAnswer(error: unknown): Answer {
  if (error instanceof Refusal) return error.answer;
  return jsonAnswer(500, { code: 'practice.bug', message: String(error) });
}

async function work(practice: PracticeInstance, route: Route, request: CompleteRequest): Promise<Answer> {
  const { authorization, url, bytes, arrival } = request;
  if (route.access !== 'none') {
    const scope = route.access === 'any' ? null : route.access;
    authorise(practice.mint, { authorization, partnerId: arrival.partnerId ?? '', scope });
  }
  return route.handle({ practice, query: url.searchParams, bytes });
}

/** Refuses a request whose body was not read: nothing more can be read on its connection. */
function refuseUnread(
  practice: PracticeInstance,
  request: Request,
  operation: Operation | null,
  { status, headers, body }: Answer,
): Answer {
  if (practice.log.keeps) {
    const n = practice.log.add(arrivalOf(request, operation));
    practice.log.end(n, { fault: null, status });
  }
  return { status, headers: { ...headers, connection: 'close' }, body };
}

async function outcomeOf(
  practice: PracticeInstance,
  route: Route,
  request: CompleteRequest,
  armed: ArmedFault | null,
): Promise<HttpOutcome> {
  const answer = () => work(practice, route, request).catch(refusalAnswer);
  if (!armed) return answer();
  const { port, stopping, book, faults } = practice;
  const over = AbortSignal.any([stopping, faults.over]);
  const [firstLoan = null] = book.search({ query: '', status: null });
  const scene = { delayMs: armed.delayMs, port, over, firstLoan };
  const fault = FAULTS[armed.name];
  return fault.processed ? fault.act(await answer(), scene) : fault.act(scene);
}

function statusOf(outcome: HttpOutcome): number | null {
  return typeof outcome === 'string' ? null : outcome.status;
}

async function delay(practice: PracticeInstance): Promise<void> {
  const { latencyMs } = practice.settings;
  const options = { signal: practice.stopping };
  if (latencyMs > 0) await wait(latencyMs, undefined, options).catch(() => undefined);
}

/**
 * Serves one request of a known route. Before a byte of its body is read it checks the token, the type and the length.
 * Only an expired token or a missing scope is answered later, since a client that is cut off while it writes does not
 * learn why. Then it reads, logs, applies the fault, and does the work.
 */
export async function serveRoute(
  practice: PracticeInstance,
  route: Route,
  request: Request,
  onRecognised: OnRecognised,
): Promise<HttpOutcome> {
  try {
    if (route.access !== 'none') {
      verifyToken(practice.mint, request.headers.get('authorization'));
      onRecognised();
    }
    route.checkType(request.headers.get('content-type'), practice.settings.strict);
    demandLength(request, route.maxBytes);
  } catch (error) {
    return refuseUnread(practice, request, route.operation, refusalAnswer(error));
  }
  try {
    const read = await readRequest(request, route.operation, practice.log.keeps);
    const n = practice.log.add(read.arrival);
    const armed = practice.faults.take(route.operation);
    const outcome = await outcomeOf(practice, route, read, armed);
    await delay(practice);
    practice.log.end(n, { fault: armed?.name ?? null, status: statusOf(outcome) });
    if (route.operation === 'token' && statusOf(outcome) === 200) onRecognised();
    return outcome;
  } catch (error) {
    return refusalAnswer(error);
  }
}

/** One request that no route wants: 405 when the path exists with other methods, else 404. A stranger's is not read. */
export async function serveUnknownPath(
  practice: PracticeInstance,
  request: Request,
  allow: string | null,
): Promise<HttpOutcome> {
  const { answer } = allow
    ? apiRefusal(405, 'api.method_not_allowed', `Only ${allow} works here`, { headers: { allow } })
    : apiRefusal(404, 'api.not_found', 'There is nothing at this address');
  try {
    verifyToken(practice.mint, request.headers.get('authorization'));
    demandLength(request, MAX_STRAY_BYTES);
  } catch {
    return refuseUnread(practice, request, null, answer);
  }
  try {
    const read = await readRequest(request, null, practice.log.keeps);
    practice.log.end(practice.log.add(read.arrival), { fault: null, status: answer.status });
    return answer;
  } catch (error) {
    return refusalAnswer(error);
  }
}
