/**
 * A computation over thousands of rows, cut into steps of a few milliseconds. At a `yield` the caller may let others
 * run; the result is the same however long that takes, unless something that it reads changes.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Rows of one step: a few milliseconds of the slowest check. */
const rowsPerStep = 500;

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Array.map in steps. */
export function* mapInSteps<T, U>(rows: readonly T[], each: (row: T, index: number) => U): Steps<U[]> {
  const made: U[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield;
    made.push(each(row, index));
  }
  return made;
}

/** Array.flatMap in steps. */
export function* flatMapInSteps<T, U>(
  rows: readonly T[],
  each: (row: T, index: number) => readonly U[],
  perStep = rowsPerStep,
): Steps<U[]> {
  const made: U[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % perStep === perStep - 1) yield;
    for (const part of each(row, index)) made.push(part);
  }
  return made;
}
