import type { SendResult } from '../store/send-types.ts';
import type { MachineDeps } from './machine.ts';

/** Stores the results of requests, and retries if a write fails: a response of Kiva is never dropped. */
export type ResultWriter = {
  /** True if stored; otherwise the result is pending in memory and retried. */
  write: (id: string, result: SendResult) => boolean;
  /** Retries all pending writes now. */
  writeAll: () => void;
  /** How many results are not stored yet. */
  unwritten: () => number;
  /** Tries once more, then stops retrying. */
  close: () => void;
};

/** Milliseconds before a failed write is retried. */
export const retryWriteMs = 3_000;

/** See {@link ResultWriter}. `onWritten` or `onError` is called after each try. */
export function createResultWriter(
  { sends, now, setTimer, onChange }: Pick<MachineDeps, 'sends' | 'now' | 'setTimer' | 'onChange'>,
  { onWritten, onError }: { onWritten: () => void; onError: (error: unknown) => void },
): ResultWriter {
  const pending = new Map<string, SendResult>();
  let cancel: (() => void) | null = null;
  let closed = false;

  const write = (id: string, result: SendResult): boolean => {
    try {
      sends.end(id, result, now());
      pending.delete(id);
      onWritten();
      return true;
    } catch (error) {
      pending.set(id, result);
      scheduleRetry();
      onError(error);
      return false;
    }
  };

  const writeAll = (): void => {
    for (const [id, result] of pending) if (!write(id, result)) return;
  };

  const scheduleRetry = (): void => {
    if (closed) return;
    cancel ??= setTimer(retryWriteMs, () => {
      cancel = null;
      writeAll();
      onChange();
    });
  };

  return {
    write,
    writeAll,
    unwritten: () => pending.size,
    close: () => {
      closed = true;
      cancel?.();
      writeAll();
    },
  };
}
