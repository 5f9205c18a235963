import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../../../shared/contract.ts';
import { callBridge, good } from '../../e2e/tasks/bridge.ts';
import { saveAt } from '../../e2e/tasks/files.ts';
import { type Figure, median } from '../figures.ts';
import { type Holds, holdsDuring } from '../holds.ts';
import type { Running } from '../setup.ts';

type Format = Input<'portfolio.export'>['format'];

const columns: Input<'portfolio.export'>['columns'] = [
  { id: 'name', title: 'Borrower' },
  { id: 'loanId', title: 'Loan ID' },
  { id: 'clientId', title: 'Client ID' },
  { id: 'status', title: 'Status' },
  { id: 'localPrice', title: 'Amount' },
  { id: 'currency', title: 'Currency' },
  { id: 'location', title: 'Place' },
  { id: 'createTime', title: 'Created' },
];

/** Milliseconds for 100,000 loans. */
const targets = { csv: 1_000, xlsx: 2_500 };

/** Milliseconds; above this a window answers late to a key or a click. */
const longestHold = 50;

/** All loans to a file of each format, over writing the same bytes to the same disk, and what it blocks meanwhile. */
export async function exportFigures(running: Running): Promise<Figure[]> {
  const turns = Math.min(running.runs, 3);
  const figures: Figure[] = [];
  for (const format of ['csv', 'xlsx'] as const) {
    const all: Export[] = [];
    for (let turn = 0; turn < turns; turn += 1) all.push(await exportOnce(running, format));
    const middle = (of: (each: Export) => number): number => median(all.map(of));
    const name = `Export as ${format.toUpperCase()}`;
    const hold = (process: string, of: (holds: Holds) => number): Figure => ({
      ...{
        name: `${name}: longest hold of the ${process}`,
        value: middle((each) => of(each.holds)),
        unit: 'ms',
      },
      ...{ base: null, target: { what: 'value', most: longestHold } },
    });
    figures.push(
      {
        ...{ name, value: middle(({ ms }) => ms), unit: 'ms' },
        base: { name: 'writing the same bytes', value: middle(({ writeMs }) => writeMs) },
        target: { what: 'value', most: targets[format] },
        note: `${all[0]?.rows} loans, ${((all[0]?.bytes ?? 0) / 1e6).toFixed(1)} MB, median of ${turns}`,
      },
      hold('main process', ({ main }) => main),
      hold('window', ({ page }) => page),
    );
  }
  return figures;
}

type Export = { ms: number; writeMs: number; rows: number; bytes: number; holds: Holds };

async function exportOnce({ app, dataDir }: Running, format: Format): Promise<Export> {
  const file = join(dataDir, `loans.${format}`);
  await saveAt(app, file);
  const view: Input<'portfolio.export'> = {
    environment: 'stage',
    filter: {},
    sort: [],
    columns,
    format,
    name: 'loans',
  };
  let rows = 0;
  let ms = 0;
  const holds = await holdsDuring(app, async () => {
    const start = performance.now();
    ({ rows } = await good(callBridge(app.page, 'portfolio.export', view)));
    ms = performance.now() - start;
  });
  const bytes = readFileSync(file);
  rmSync(file);
  return { ms, writeMs: written(`${file}.copy`, bytes), rows, bytes: bytes.length, holds };
}

function written(file: string, bytes: Uint8Array): number {
  const start = performance.now();
  const handle = openSync(file, 'w');
  writeSync(handle, bytes);
  fsyncSync(handle);
  closeSync(handle);
  const ms = performance.now() - start;
  rmSync(file);
  return ms;
}
