import type { ProcedureName } from '../../shared/procedures.ts';
import type { Failure } from '../../shared/result.ts';

/** Where a failure is written, and a new short reference: shown to the person and written to the log. */
export type ReferenceDeps = {
  log: { warn: (event: string, details: Record<string, unknown>) => void };
  newRef: () => string;
};

/** Gives a failure its reference and writes the line that the reference finds; the message may hold personal data. */
export function referred(error: Failure, procedure: ProcedureName, deps: ReferenceDeps): Failure {
  const ref = error.ref || deps.newRef();
  // Turning the page cancels its calls: nothing that anybody will look for.
  if (error.code !== 'CANCELLED') deps.log.warn('ipc.call_failed', { procedure, code: error.code, ref });
  return { ...error, ref };
}
