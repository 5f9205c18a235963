import type { Figure } from './figures.ts';
import {
  atPlace,
  type Copied,
  fullRefresh,
  openLoans,
  type Running,
  type Sizes,
  startOnStage,
  withBlank,
} from './setup.ts';

/**
 * One measure of `npm run bench`: what it needs, and how it gets its figures. Growth in `loans` or `sends` is measured where
 * that is what its cost may depend on.
 */
export type Measure = {
  /** As it is typed on the command line. */
  name: string;
  about: string;
  grows?: 'loans' | 'sends';
} & (
  | { needs: 'program'; run: (running: Running) => Promise<Figure[]> }
  | { needs: 'copy'; run: (copied: Copied) => Promise<Figure[]> }
  | { needs: 'nothing'; run: (sizes: Sizes) => Promise<Figure[]> | Figure[] }
);

/** The figures, and the names of measures that failed. */
export type Measured = { figures: Figure[]; failed: string[] };

/** Runs measures one after the other and sets up only what they need. One that fails does not keep the others from running. */
export async function measureAll(measures: readonly Measure[], sizes: Sizes): Promise<Measured> {
  const measured: Measured = { figures: [], failed: [] };
  const running = measures.filter((each) => each.needs === 'program');
  const copied = measures.filter((each) => each.needs === 'copy');
  const bare = measures.filter((each) => each.needs === 'nothing');
  if (running.length + copied.length > 0)
    await atPlace(['--loans', String(sizes.loans)], async (place) => {
      const app = await startOnStage(place);
      const copy: Copied = { ...place, ...sizes, firstCopyMs: await fullRefresh(app.page) };
      try {
        if (running.length > 0)
          await withBlank(async (blank) => {
            for (const { name, run } of running) {
              await openLoans(app.page);
              await one(measured, name, () => run({ ...copy, app, page: app.page, blank }));
            }
          });
      } finally {
        await app.close();
      }
      for (const { name, run } of copied) await one(measured, name, () => run(copy));
    });
  for (const { name, run } of bare) await one(measured, name, () => run(sizes));
  return measured;
}

/** Prints a figure as soon as it is known: a run takes minutes. */
async function one(
  { figures, failed }: Measured,
  name: string,
  run: () => Promise<Figure[]> | Figure[],
): Promise<void> {
  try {
    for (const figure of await run()) {
      const { value, unit, base } = figure;
      console.error(
        `${figure.name}: ${value.toFixed(1)} ${unit}${base ? `, ${(value / base.value).toFixed(2)}×` : ''}`,
      );
      figures.push(figure);
    }
  } catch (error) {
    console.error(`${name} could not be measured:`, error);
    failed.push(name);
  }
}
