import type { Input } from '../../../shared/contract.ts';
import { callBridge, good } from '../../e2e/tasks/bridge.ts';
import { type Figure, quantile } from '../figures.ts';
import type { Running } from '../setup.ts';

type Filter = Input<'portfolio.search'>['filter'];

const filters: readonly Filter[] = [
  { statuses: ['payingBack', 'defaulted'] },
  { delinquent: 'yes' },
  { borrowers: 'group', amountFrom: '500' },
  { text: 'women', statuses: ['payingBack'] },
  { neverReported: true, statuses: ['payingBack'] },
  { createdFrom: '2026-01-01' },
];

/** Rows per request, like the list itself (renderer/pages/loans/sources.ts). */
const limit = 40;

/** A filter with a sort, from the page to its first rows and back, over the call that says the program's state. */
export async function filteringFigures({ page }: Running): Promise<Figure[]> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1)
    for (const filter of filters) {
      const sort = [{ column: 'name' as const, descending: round === 1 }];
      const start = performance.now();
      await good(
        callBridge(page, 'portfolio.search', { environment: 'stage', filter, sort, offset: 0, limit }),
      );
      times.push(performance.now() - start);
    }
  const bare: number[] = [];
  for (const _ of times) {
    const start = performance.now();
    await callBridge(page, 'app.state', {});
    bare.push(performance.now() - start);
  }
  const figure = (part: string, share: number): Figure => ({
    ...{ name: `Filter and sort, ${part}`, value: quantile(times, share), unit: 'ms' },
    base: { name: 'a call that does nothing', value: quantile(bare, share) },
    note: `${times.length} calls`,
  });
  return [figure('p95', 0.95), figure('median', 0.5)];
}
