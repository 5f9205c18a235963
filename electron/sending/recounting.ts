import { inSlices } from '../in-slices.ts';
import { writeAgainMs } from './ending-writer.ts';
import type { MachineDeps } from './machine.ts';

/** Counts in slices what a large start or stop changed. */
export type Recounting = {
  begin: () => void;
  /** Resolves when all that was begun is counted, or has failed. */
  done: () => Promise<void>;
  /** Tries no more by itself: what is left is counted at the next opening of the store. */
  close: () => void;
};

/** Makes the {@link Recounting} of one store. What fails is tried again as soon as the disk may take it. */
export function createRecounting({ sends, onChange, onError, later }: MachineDeps): Recounting {
  let last = Promise.resolve();
  let cancel: (() => void) | null = null;
  let closed = false;

  const count = async (): Promise<void> => {
    try {
      if (await inSlices(sends.recount())) onChange();
    } catch (error) {
      if (!closed) cancel ??= later(writeAgainMs, begin);
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
