import { readJson } from '../tools.mjs';

/** How many tests passed and failed; the note says how many passed only on a retry. */
export type Counts = { passed: number; failed: number; note?: string };

/** The totals in the JSON reports of Vitest and Playwright. */
type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; flaky: number; unexpected: number };
};

/** Reads a runner's own report. A runner that failed without naming a test counts as one failure. */
export function countsOf(file: string, code: number): Counts {
  const { numPassedTests = 0, numFailedTests = 0, stats }: Report = readJson(file) ?? {};
  if (!stats) return orOneFailure({ passed: numPassedTests, failed: numFailedTests }, code);
  const { expected, flaky, unexpected } = stats;
  const note = flaky === 0 ? '' : `${flaky} only at the second try: mend what made the first fail`;
  return { ...orOneFailure({ passed: expected + flaky, failed: unexpected }, code), note };
}

/** Reads the last line `N passed, N failed` of a runner of our own. */
export function countsIn(output: string, code: number): Counts {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  return orOneFailure({ passed: Number(passed ?? 0), failed: Number(failed ?? 0) }, code);
}

function orOneFailure({ passed, failed }: Counts, code: number): Counts {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}
