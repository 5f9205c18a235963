/** What keeps the program from opening its window; each kind has words of its own (words.ts). */
export type StartProblemKind =
  | 'folder'
  | 'full'
  | 'temporary'
  | 'endpoints'
  | 'in-use'
  | 'other-computer'
  | 'lock'
  | 'files'
  | 'window'
  | 'page'
  | 'graphics'
  | 'switch'
  | 'variable';

/**
 * A problem of the start. `path` is the file or folder that it is about, `variable` the environment variable that named
 * it, `detail` what IT support would ask for.
 */
export type StartProblem = {
  kind: StartProblemKind;
  path?: string;
  variable?: string;
  host?: string;
  /** What was added to the start of the program, where that is the problem. */
  name?: string;
  /** When a program elsewhere began to use the folder, as an ISO time. */
  since?: string;
  detail: string;
  /** Finds the line of the log, where there is a log by then. */
  ref?: string;
};

/** Thrown before the window is there, where the start cannot go on. */
export class CannotStart extends Error {
  readonly problem: StartProblem;

  constructor(problem: StartProblem) {
    super(`${problem.kind}: ${problem.detail}`);
    this.problem = problem;
  }
}

/** What kind of problem an error at start is; `otherwise` is the kind of an unexpected one. */
export function startProblemOf(error: unknown, otherwise: 'files' | 'window', ref?: string): StartProblem {
  const known = ref === undefined ? {} : { ref };
  if (error instanceof CannotStart) return { ...error.problem, ...known };
  return { kind: otherwise, detail: error instanceof Error ? error.message : String(error), ...known };
}

/** The system's code of an error, such as `EACCES`; empty if it has none. */
export function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Codes of a disk or an account that takes no more. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(errorCodeOf(error));
}
