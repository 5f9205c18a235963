import type { PracticeReport } from '../../../electron/practice/process.ts';

// The program of the utility process, with Node's message channel in place of Electron's.

process.parentPort = {
  on: (_name: 'message', hear: (event: { data: unknown }) => void) =>
    process.on('message', (data) => hear({ data })),
  postMessage: (report: PracticeReport) => process.send?.(report),
} as unknown as typeof process.parentPort;
await import('../../../electron/practice/process.ts');
process.send?.('ready');
