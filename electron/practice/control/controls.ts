import { type Answer, apiRefusal, jsonAnswer, Refusal } from '../answer.ts';
import { demandLength } from '../arrival.ts';
import type { PracticeLoan } from '../data/loan.ts';
import { isFaultName } from '../faults/names.ts';
import type { FaultLimits } from '../faults/switch.ts';
import { isRecord } from '../json.ts';
import { isOperation } from '../operations.ts';
import type { PracticeInstance } from '../practice.ts';

type ControlHandler = (practice: PracticeInstance, body: unknown) => unknown;

/** Largest body of a control. */
const MAX_BYTES = 64 * 1024;

const refuse = (message: string) => apiRefusal(400, 'practice.control', message);

function count(body: Record<string, unknown>, name: string): number | undefined {
  const value = body[name] ?? undefined;
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 0))
    return value;
  throw refuse(`${name} must be a whole number, 0 or more`);
}

function readLimits(body: Record<string, unknown>): FaultLimits {
  const only = body.only ?? undefined;
  if (only !== undefined && !isOperation(only)) throw refuse(`there is no operation called ${only}`);
  const limits = {
    times: count(body, 'times'),
    after: count(body, 'after'),
    delayMs: count(body, 'delayMs'),
    only,
  };
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

function setFault(practice: PracticeInstance, body: unknown): unknown {
  if (!isRecord(body)) throw refuse('The body must be a JSON object');
  const name = body.name ?? null;
  if (name !== null && !isFaultName(name)) throw refuse(`there is no fault called ${name}`);
  practice.faults.set(name, readLimits(body));
  return practice.faults.armed;
}

/** No check of the fields: a test may want a loan that Kiva would never send. */
function changeLoan(practice: PracticeInstance, body: unknown): unknown {
  if (!isRecord(body) || typeof body.loanId !== 'string') throw refuse('loanId must be text');
  const fields = isRecord(body.fields) ? (body.fields as Partial<PracticeLoan>) : null;
  return { changed: practice.book.change(body.loanId, fields) };
}

const CONTROLS: ReadonlyMap<string, ControlHandler> = new Map<string, ControlHandler>([
  ['GET /practice/state', (practice) => practice.held.state],
  ['GET /practice/log', (practice) => practice.log.entries],
  ['GET /practice/fault', (practice) => practice.faults.armed],
  ['PUT /practice/fault', setFault],
  ['PUT /practice/loan', changeLoan],
  [
    'POST /practice/reset-log',
    (practice) => {
      practice.log.reset();
      return null;
    },
  ],
  [
    'POST /practice/expire-tokens',
    (practice) => {
      practice.mint.expireAll();
      return null;
    },
  ],
]);

async function readBody(request: Request): Promise<unknown> {
  demandLength(request, MAX_BYTES);
  const text = await request.text();
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('The body is not JSON');
  }
}

/** One request under `/practice/*`. Answers JSON. Not logged. */
export async function serveControl(practice: PracticeInstance, request: Request): Promise<Answer> {
  try {
    const control = CONTROLS.get(`${request.method} ${new URL(request.url).pathname}`);
    if (!control) throw apiRefusal(404, 'practice.control', [...CONTROLS.keys()].join(', '));
    return jsonAnswer(200, control(practice, await readBody(request)));
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}
