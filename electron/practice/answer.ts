/** What goes back over HTTP, before anything touches a socket. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `hang`: no answer and an open socket. `reset`: the socket is cut without an answer. */
export type HttpOutcome = Answer | 'hang' | 'reset';

/** An answer whose body is JSON. */
export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

/** Thrown by a step that refuses the request; the router sends its answer. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

/** A refusal as `{code, message}`, as Kiva's successes have it; for errors that is a guess (API.md §1.6). */
export function apiRefusal(
  status: number,
  code: string,
  message: string,
  more: { headers?: Record<string, string>; errors?: unknown } = {},
): Refusal {
  const errors = more.errors === undefined ? {} : { errors: more.errors };
  return new Refusal(jsonAnswer(status, { code, message, ...errors }, more.headers));
}

/** A refusal of the token host, RFC 6749 §5.2. */
export function oauthRefusal(status: 400 | 401, error: string, description: string): Refusal {
  return new Refusal(
    jsonAnswer(status, { error, error_description: description }, { 'cache-control': 'no-store' }),
  );
}
