import { inSlices } from '../in-slices.ts';
import type { MachineDeps } from './machine.ts';
import { retryWriteMs } from './result-writer.ts';

/** Recounts in slices the rows that a large start or stop changed. */
export type Recounting = {
  begin: () => void;
  /** Resolves when every recount that began has finished or failed. */
  done: () => Promise<void>;
  /** Stops retrying: what is left is recounted when the store is next opened. */
  close: () => void;
};

/** See {@link Recounting}. A failed recount is retried. */
export function createRecounting({ sends, onChange, onError, setTimer }: MachineDeps): Recounting {
  let last = Promise.resolve();
  let cancel: (() => void) | null = null;
  let closed = false;

  const count = async (): Promise<void> => {
    try {
      if (await inSlices(sends.recount())) onChange();
    } catch (error) {
      if (!closed) cancel ??= setTimer(retryWriteMs, begin);
      onError(error);
    }
  };

  const begin = (): void => {
    cancel?.();
    cancel = null;
    last = Promise.all([last, count()]).then(() => undefined);
  };

  return {
    begin,
    done: () => last,
    close: () => {
      closed = true;
      cancel?.();
    },
  };
}
