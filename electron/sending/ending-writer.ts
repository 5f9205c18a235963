import type { Ending } from '../store/sends.ts';
import type { MachineDeps } from './machine.ts';

/** Writes down how requests ended, at once or as soon as the disk takes it: an answer of Kiva is never dropped. */
export type EndingWriter = {
  /** True if it is written down now; else it is kept and tried again. */
  write: (id: string, ending: Ending) => boolean;
  /** Tries all that is kept, at once. */
  writeAll: () => void;
  /** How many the disk has not taken yet. */
  unwritten: () => number;
  /** Tries once more, and then no more by itself. */
  close: () => void;
};

/** Milliseconds until what the disk did not take is tried again. */
export const writeAgainMs = 3_000;

/** Makes an {@link EndingWriter}; `onWritten` and `onError` are told of each try. */
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
