/** A value with the ways back and forward; `step` names what is being typed, so that one word is one step. */
export type History<T> = {
  readonly now: T;
  readonly past: readonly T[];
  readonly future: readonly T[];
  readonly step: string | null;
};

const depth = 100;

/** A history that begins at a value. */
export function startHistory<T>(now: T): History<T> {
  return { now, past: [], future: [], step: null };
}

/** Goes on to a new value; changes with the same `step` in a row are undone as one. */
export function record<T>(history: History<T>, now: T, step: string | null = null): History<T> {
  if (now === history.now) return history;
  const goesOn = step !== null && step === history.step;
  const past = goesOn ? history.past : [...history.past, history.now].slice(-depth);
  return { now, past, future: [], step };
}

/** One step back, or the same history at its beginning. */
export function undo<T>(history: History<T>): History<T> {
  const now = history.past.at(-1);
  if (now === undefined) return history;
  return { now, past: history.past.slice(0, -1), future: [history.now, ...history.future], step: null };
}

/** One step forward again, or the same history at its end. */
export function redo<T>(history: History<T>): History<T> {
  const [now, ...future] = history.future;
  if (now === undefined) return history;
  return { now, past: [...history.past, history.now], future, step: null };
}
