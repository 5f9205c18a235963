import { utilityProcess } from 'electron';
import type { TransferHead } from './head.ts';
import type { OnProgress, TransferTask } from './task.ts';

/** The head of what was written or unpacked, or the code of what went wrong: of a `TransferError`, of the disk, or INTERNAL. */
export type Carried = { head: TransferHead } | { code: string };

/** Writes or unpacks a transfer file in a process of its own; ends that process when `signal` aborts (CANCELLED). */
export type Carry = (task: TransferTask, onProgress: OnProgress, signal: AbortSignal) => Promise<Carried>;

/** `entry` is the built script of the process. */
export function createCarrier(entry: string): Carry {
  return (task, onProgress, signal) => {
    const child = utilityProcess.fork(entry, [], { serviceName: 'Partner Desk transfer', stdio: 'ignore' });
    const stop = () => child.kill();
    signal.addEventListener('abort', stop, { once: true });
    return new Promise((resolve) => {
      let answer: Carried = { code: 'INTERNAL' };
      child.on('message', (said: Carried | { done: number; total: number }) => {
        if ('total' in said) return onProgress(said.done, said.total);
        answer = said;
        child.kill();
      });
      // Wait for the exit: until then the process may still write.
      child.once('exit', () => {
        signal.removeEventListener('abort', stop);
        resolve(signal.aborted && 'code' in answer ? { code: 'CANCELLED' } : answer);
      });
      if (signal.aborted) stop();
      child.postMessage(task);
    });
  };
}
