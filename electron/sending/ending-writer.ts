import type { Ending } from '../store/sends.ts';
import type { MachineDeps } from './machine.ts';

/** Stores the results of requests, and retries if a write fails: a response of Kiva is never dropped. */
export type EndingWriter = {
  /** True if stored; otherwise the result is kept in memory and retried. */
  write: (id: string, ending: Ending) => boolean;
  /** Retries all pending writes now. */
  writeAll: () => void;
  /** How many results are not stored yet. */
  unwritten: () => number;
  /** Tries once more, then stops retrying. */
  close: () => void;
};

/** Milliseconds before a failed write is retried. */
export const writeAgainMs = 3_000;

/** See {@link EndingWriter}. `onWritten` or `onError` is called after each try. */
export function createEndingWriter(
  { sends, now, later, onChange }: Pick<MachineDeps, 'sends' | 'now' | 'later' | 'onChange'>,
  { onWritten, onError }: { onWritten: () => void; onError: (error: unknown) => void },
): EndingWriter {
  const kept = new Map<string, Ending>();
  let cancel: (() => void) | null = null;
  let closed = false;

  const write = (id: string, ending: Ending): boolean => {
    try {
      sends.end(id, ending, now());
      kept.delete(id);
      onWritten();
      return true;
    } catch (error) {
      kept.set(id, ending);
      tryLater();
      onError(error);
      return false;
    }
  };

  const writeAll = (): void => {
    for (const [id, ending] of kept) if (!write(id, ending)) return;
  };

  const tryLater = (): void => {
    if (closed) return;
    cancel ??= later(writeAgainMs, () => {
      cancel = null;
      writeAll();
      onChange();
    });
  };

  return {
    write,
    writeAll,
    unwritten: () => kept.size,
    close: () => {
      closed = true;
      cancel?.();
      writeAll();
    },
  };
}
