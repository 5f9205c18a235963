/** Milliseconds between two looks at the clock, and what it may differ from the time that passed. */
const [lookEvery, tolerated] = [10_000, 5_000];

/**
 * Calls the listener when the clock was set, back or ahead, or the computer slept: what was fetched by the other clock would count as
 * fresh for as long as it was ahead. The answer ends that.
 */
export function watchClock(onJump: () => void): () => void {
  const offset = (): number => Date.now() - performance.now();
  let known = offset();
  const timer = setInterval(() => {
    const seen = offset();
    if (Math.abs(seen - known) > tolerated) onJump();
    known = seen;
  }, lookEvery);
  return () => clearInterval(timer);
}
