import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type HttpOutcome, jsonAnswer } from '../answer.ts';
import { spoilRows } from './bad-row.ts';
import { anotherTotal, repeatedLoan } from './moving-list.ts';
import type { FaultName } from './names.ts';

/** What a fault may look at. */
export interface FaultContext {
  /** Milliseconds that `slow` waits. */
  readonly delayMs: number;
  /** The port this server listens on. */
  readonly port: number;
  /** Aborted when the server closes, or the fault is turned off. */
  readonly over: AbortSignal;
  /** The first loan of the whole list. */
  readonly firstLoan: unknown;
}

/** A fault that takes the place of the work, so nothing is held, or one that spoils the answer after it. */
export type Fault =
  | {
      readonly processed: false;
      readonly meaning: string;
      readonly act: (scene: FaultContext) => HttpOutcome;
    }
  | {
      readonly processed: true;
      readonly meaning: string;
      readonly act: (answer: Answer, scene: FaultContext) => HttpOutcome | Promise<HttpOutcome>;
    };

const html = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

const LOGIN_PAGE =
  '<!doctype html><html><head><title>Guest Wi-Fi</title></head>' +
  '<body><form action="/login"><input name="room"><button>Connect</button></form></body></html>';

const BAD_GATEWAY =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n' +
  '<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';

const UNAUTHORIZED = { code: 'api.unauthorized', message: 'token not valid: expired' };
const FORBIDDEN = { code: 'api.forbidden', message: 'token not valid' };
const TOO_MANY = { code: 'api.rate_limited', message: 'Too many requests' };

async function late(answer: Answer, scene: FaultContext): Promise<HttpOutcome> {
  await wait(scene.delayMs, undefined, { signal: scene.over }).catch(() => undefined);
  return answer;
}

function springError(): Answer {
  const body = {
    timestamp: new Date().toISOString(),
    status: 500,
    error: 'Internal Server Error',
    path: '/v3',
  };
  return jsonAnswer(500, body);
}

/** `localhost` is another origin than `127.0.0.1`, yet ends in this server's own log. */
function redirect({ port }: FaultContext): Answer {
  return { status: 302, headers: { location: `http://localhost:${port}/elsewhere` }, body: '' };
}

/** What each fault does. After a fault with `processed: true` the server holds what was sent. */
export const FAULTS: Readonly<Record<FaultName, Fault>> = {
  slow: { processed: true, meaning: 'the right answer, 20 seconds late', act: late },
  'timeout-after-receipt': { processed: true, meaning: 'taken in, never answered', act: () => 'hang' },
  'reset-after-receipt': { processed: true, meaning: 'taken in, then the line is cut', act: () => 'reset' },
  'not-json': {
    processed: true,
    meaning: 'taken in, answered with JSON that is cut in half',
    act: (answer) => ({ ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) }),
  },
  'bad-row': { processed: true, meaning: 'a row of the answer has wrong types', act: spoilRows },
  'total-changes': {
    processed: true,
    meaning: 'a list says one row more than there is',
    act: anotherTotal,
  },
  'repeated-ids': {
    processed: true,
    meaning: 'the last row of a page of loans is the first of all',
    act: (answer, { firstLoan }) => repeatedLoan(answer, firstLoan),
  },
  reset: { processed: false, meaning: 'the line is cut, nothing is taken in', act: () => 'reset' },
  '500': { processed: false, meaning: 'a Spring error body', act: springError },
  '502-html': {
    processed: false,
    meaning: 'a gateway’s error page in HTML',
    act: () => html(502, BAD_GATEWAY),
  },
  '429': {
    processed: false,
    meaning: 'too many requests, Retry-After 2',
    act: () => jsonAnswer(429, TOO_MANY, { 'retry-after': '2' }),
  },
  'token-expired': {
    processed: false,
    meaning: '401 although the token is good',
    act: () => jsonAnswer(401, UNAUTHORIZED, { 'www-authenticate': 'Bearer error="invalid_token"' }),
  },
  'captive-portal': {
    processed: false,
    meaning: '200 with a Wi-Fi login page',
    act: () => html(200, LOGIN_PAGE),
  },
  redirect: { processed: false, meaning: '302 to another origin', act: redirect },
  '403': { processed: false, meaning: '403 token not valid', act: () => jsonAnswer(403, FORBIDDEN) },
};
