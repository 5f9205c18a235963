import { appFolder } from '../../e2e/fixtures/paths.ts';
import { type Figure, median } from '../figures.ts';
import { memoryOf } from '../memory.ts';
import { blankFolder, type Copied, openLoans } from '../setup.ts';
import { type Started, startBare } from '../started.ts';

/** Milliseconds after which a started program is at rest. */
const settleMs = 6_000;

/**
 * Megabytes of all processes: at rest after a start, and once somebody has looked for a loan, which makes the index of all
 * loans. Each over a blank window, started by turns.
 */
export async function memoryFigures({ env, runs }: Copied): Promise<Figure[]> {
  const blank: number[] = [];
  const rest: number[] = [];
  const searched: number[] = [];
  const turns = Math.min(runs, 3);
  for (let turn = 0; turn < turns; turn += 1) {
    const bare = await startBare(blankFolder, {}, settleMs);
    blank.push(memoryOf(bare.pid));
    await bare.end();
    const desk = await startBare(appFolder, env, settleMs);
    rest.push(memoryOf(desk.pid));
    searched.push(await afterSearch(desk));
    await desk.end();
  }
  const base = { name: 'blank window', value: median(blank) };
  const note = `proportional set size, median of ${turns}`;
  const figure = (name: string, megabytes: number[]): Figure => ({
    name,
    value: median(megabytes),
    unit: 'MB',
    base,
    note,
  });
  return [
    { ...figure('Memory at rest, all processes', rest), target: { what: 'ratio', most: 1.3 } },
    figure('Memory after a search, all processes', searched),
  ];
}

async function afterSearch({ page, pid }: Started): Promise<number> {
  await openLoans(page);
  const box = page.locator('input[type="search"]').first();
  await box.pressSequentially('maria', { delay: 100 });
  await page.waitForTimeout(1_000);
  await box.fill('');
  await page.waitForTimeout(4_000);
  return memoryOf(pid);
}
