import { type UtilityProcess, utilityProcess } from 'electron';
import type { PracticeOrder, PracticeReport } from '../practice/process.ts';
import type { PracticeProcess, StartPractice } from './practice.ts';

/** Start timeout in milliseconds; a start takes less than one second. */
const longestStart = 30_000;
/** Stop timeout in milliseconds; after it the process is killed. */
const longestEnd = 2_000;

/**
 * Starts each practice server in its own process; `entry` is its built script. The process gets none of our environment
 * variables or output streams, only messages over its port.
 */
export function practiceStarter(entry: string): StartPractice {
  return (order, onTaken) => {
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'Partner Desk practice',
      env: {},
      stdio: 'ignore',
    });
    const tell = (message: PracticeOrder): void => child.postMessage(message);
    child.on('message', (report: PracticeReport) => {
      if (report.is === 'taken') onTaken(report.taken);
    });
    tell({ do: 'serve', ...order });
    return {
      address: addressOf(child),
      exited: new Promise((resolve) => child.once('exit', () => resolve())),
      end: () => {
        tell({ do: 'end' });
        const timer = setTimeout(() => child.kill(), longestEnd);
        child.once('exit', () => clearTimeout(timer));
      },
    };
  };
}

function addressOf(child: UtilityProcess): PracticeProcess['address'] {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill(), longestStart);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the practice server ended with code ${code}`));
    });
    child.on('message', (report: PracticeReport) => {
      if (report.is !== 'listening') return;
      clearTimeout(timer);
      const { tokenUrl, apiBaseUrl, audience } = report;
      resolve({ tokenUrl, apiBaseUrl, audience });
    });
  });
}
