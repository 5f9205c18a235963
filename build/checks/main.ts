import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runScript, SetupError, say } from '../tools.mjs';
import type { Counts } from './counts.ts';
import { type Step, steps } from './steps.ts';

/** `seconds` is null where a step has no tests. */
type Outcome = Required<Counts> & { name: string; seconds: number | null };

await runScript(async () => {
  const [name, ...args] = process.argv.slice(2);
  const chosen = steps.filter((step) => (name === undefined ? !step.onlyByName : step.name === name));
  if (chosen.length === 0)
    throw new SetupError(
      `There is no step ${name}. There are: ${steps.map((step) => step.name).join(', ')}.`,
    );
  const outcomes: Outcome[] = [];
  for (const step of chosen) outcomes.push(await outcomeOf(step, args));
  if (name === undefined) writeSeconds(outcomes);
  return summary(outcomes);
});

async function outcomeOf({ name, tests, run }: Step, args: readonly string[]): Promise<Outcome> {
  const start = performance.now();
  if (tests !== undefined && !hasFiles(tests)) {
    say(`\n— ${name}: no tests yet`);
    return { name, passed: 0, failed: 0, seconds: null, note: 'no tests yet' };
  }
  say(`\n— ${name}`);
  const counts = await run(args);
  const seconds = (performance.now() - start) / 1000;
  say(`${name} took ${timeOf(seconds)}.`);
  return { name, note: '', ...counts, seconds };
}

/** Writes down how long each step of a whole run took; `npm run bench` prints it beside the goal. */
function writeSeconds(outcomes: readonly Outcome[]): void {
  const folder = join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  const steps = outcomes.flatMap(({ name, seconds }) => (seconds === null ? [] : [{ name, seconds }]));
  writeFileSync(join(folder, 'steps.json'), JSON.stringify(steps));
}

function timeOf(seconds: number | null): string {
  return seconds === null ? '' : `${seconds.toFixed(1)} s`;
}

function hasFiles(folder: string): boolean {
  return existsSync(join(root, folder)) && readdirSync(join(root, folder)).length > 0;
}

/** Prints the table, then the line for CI alone on the last line. Returns the exit code. */
function summary(outcomes: readonly Outcome[]): number {
  console.log('\nstep        passed  failed      time');
  for (const { name, passed, failed, seconds, note } of outcomes)
    console.log(
      `${name.padEnd(10)} ${cell(passed, 7)} ${cell(failed, 7)} ${cell(timeOf(seconds), 9)}  ${note}`.trimEnd(),
    );
  const sum = (key: 'passed' | 'failed'): number =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

function cell(value: string | number, width: number): string {
  return String(value).padStart(width);
}
