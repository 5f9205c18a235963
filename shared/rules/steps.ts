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

/** JSON.stringify of an object in steps: a list in it is written some rows at a time. */
export function* jsonInSteps(value: object): Steps<string> {
  const fields: string[] = [];
  for (const [name, field] of Object.entries(value)) {
    const text = Array.isArray(field) ? yield* listInSteps(field) : JSON.stringify(field);
    if (text !== undefined) fields.push(`${JSON.stringify(name)}:${text}`);
    yield;
  }
  return `{${fields.join(',')}}`;
}

function* listInSteps(rows: readonly unknown[]): Steps<string> {
  const parts: string[] = [];
  for (let start = 0; start < rows.length; start += rowsPerStep) {
    parts.push(JSON.stringify(rows.slice(start, start + rowsPerStep)).slice(1, -1));
    yield;
  }
  return `[${parts.join(',')}]`;
}
