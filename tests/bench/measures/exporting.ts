import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../../../shared/contract.ts';
import type { RunningApp } from '../../e2e/fixtures/running-app.ts';
import { callBridge, good } from '../../e2e/tasks/bridge.ts';
import type { Figure } from '../figures.ts';

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

/** All loans to a file of each format, over writing the same bytes to the same disk. */
export async function exportFigures(app: RunningApp, folder: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const format of ['csv', 'xlsx'] as const) {
    const file = join(folder, `loans.${format}`);
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    const start = performance.now();
    const view: Input<'portfolio.export'> = {
      environment: 'stage',
      filter: {},
      sort: [],
      columns,
      format,
      name: 'loans',
    };
    const { rows } = await good(callBridge(app.page, 'portfolio.export', view));
    const ms = performance.now() - start;
    const bytes = readFileSync(file);
    figures.push({
      name: `Export of ${rows} loans as ${format.toUpperCase()}`,
      value: ms,
      unit: 'ms',
      base: { name: 'writing the same bytes', value: written(`${file}.copy`, bytes) },
      note: `${(bytes.length / 1e6).toFixed(1)} MB`,
    });
    rmSync(file);
  }
  return figures;
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
