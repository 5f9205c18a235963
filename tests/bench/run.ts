import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { electronVersionOf } from '../../build/packaging/electron-version.ts';
import { electronExecutable } from '../e2e/fixtures/paths.ts';
import { chosen, type Order, readOrder } from './choose.ts';
import { checked, type Figure, tableOf, tolerance } from './figures.ts';
import { type AtSize, growthTable } from './growth.ts';
import { type Measure, type Measured, measureAll } from './measure.ts';
import { measures } from './measures.ts';
import { againstTable, describe, howCompared, type Machine, type Saved } from './saved.ts';

/** Sizes of `growth`. A program with 300,000 loans has more than any partner of Kiva. */
const growing = { loans: [1_000, 10_000, 100_000, 300_000], sends: [10, 1_000, 100_000] };

const order = orderOrEnd();
const wanted = measuresOrEnd(order);
if (order.help) help();
else if (order.growth) await grow(wanted);
else await measure(wanted);

async function measure(list: readonly Measure[]): Promise<void> {
  const machine = await thisMachine();
  const { figures, failed } = await measureAll(list, order);
  console.log(`\n${describe(machine)}\n`);
  if (order.against === null) console.log(tableOf(figures));
  else {
    const then = JSON.parse(readFileSync(order.against, 'utf8')) as Saved;
    console.log(`Then, ${describe(then.machine)}\n${howCompared}\n\n${againstTable(figures, then.figures)}`);
  }
  if (order.save !== null) writeFileSync(order.save, JSON.stringify({ machine, figures }, null, 2));
  if (order.check !== null) check(order.check, figures, failed);
  end(failed);
}

/** The same measures at each size, loans first. */
async function grow(list: readonly Measure[]): Promise<void> {
  const machine = await thisMachine();
  const tables: string[] = [];
  const failed: string[] = [];
  for (const what of ['loans', 'sends'] as const) {
    const growers = list.filter(({ grows }) => grows === what);
    const measured: AtSize[] = [];
    for (const size of growers.length > 0 ? growing[what] : []) {
      console.error(`\n${size} ${what}`);
      const at: Measured = await measureAll(growers, { ...order, [what]: size });
      measured.push({ size, figures: at.figures });
      failed.push(...at.failed);
    }
    if (measured.length > 0) tables.push(growthTable(measured, what));
  }
  console.log(`\n${describe(machine)}\n\n${tables.join('\n\n')}`);
  end(failed);
}

async function thisMachine(): Promise<Machine> {
  return {
    at: new Date().toISOString(),
    processors: cpus().length,
    load: loadavg()[0] ?? 0,
    electron: await electronVersionOf(electronExecutable()),
    loans: order.loans,
    runs: order.runs,
  };
}

/** Writes down, as Vitest does, how many figures are within some times their target; the others and what failed are failures. */
function check(file: string, figures: readonly Figure[], failed: readonly string[]): void {
  const { within, beyond } = checked(figures);
  for (const { name } of beyond) console.error(`${name} is more than ${tolerance} times its target.`);
  const numFailedTests = beyond.length + failed.length;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ numPassedTests: within.length, numFailedTests }));
  if (numFailedTests > 0) process.exitCode = 1;
}

function orderOrEnd(): Order {
  try {
    return readOrder(process.argv.slice(2));
  } catch (error) {
    return refuse(error);
  }
}

function measuresOrEnd({ names }: Order): Measure[] {
  try {
    return chosen(measures, names);
  } catch (error) {
    return refuse(error);
  }
}

function refuse(error: unknown): never {
  console.error((error as Error).message);
  process.exit(2);
}

function end(failed: readonly string[]): void {
  if (failed.length === 0) return;
  console.error(`\nNot measured, see above: ${failed.join(', ')}`);
  process.exitCode = 1;
}

function help(): void {
  const lines = measures.map(
    ({ name, about, grows }) => `  ${name.padEnd(10)} ${about}${grows ? ` (growth: ${grows})` : ''}`,
  );
  console.log(`npm run bench [-- NAME …] measures the built program with 100,000 loans, as ratios to what the least that could do
the same takes in the same run. Linux only, on a desktop of its own; wants the machine for itself.

${lines.join('\n')}

  growth        the same at growing sizes, with the exponent of each figure; takes minutes
  --loans N     (100000)        --sends N     earlier sends, for activity (100000)
  --runs N      turns (5)       --save FILE   writes the figures as JSON
  --against FILE                prints them beside those of such a file`);
}
