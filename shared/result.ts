import type { ErrorCode } from './errors.ts';

/** One field of an input that was not right; `path` is dotted, e.g. `rows.3.amount`. */
export type FieldProblem = { path: string; message: string };

/**
 * A failure as a value. `message` is technical detail in English or the server's own words, never a secret;
 * the person reads the text of `code`. `values` fill that text. `ref` finds the line in the log.
 */
export type Failure = {
  code: ErrorCode;
  message: string;
  retryable: boolean;
  ref: string;
  fields?: FieldProblem[];
  values?: Record<string, string | number>;
};

/** Every call answers one of these two; exceptions are bugs. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** Wraps a value that was got. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** Passes a failure on. */
export function failed(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error };
}
