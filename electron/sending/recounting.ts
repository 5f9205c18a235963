import { inSlices } from '../in-slices.ts';
import type { MachineParts } from './machine.ts';

/** Counts in slices what a large start or stop changed. */
export type Recounting = {
  begin: () => void;
  /** Resolves when all that was begun is counted, or has failed. */
  done: () => Promise<void>;
};

/** Makes the {@link Recounting} of one store. What fails is left to the next one, or to the next opening of the store. */
export function createRecounting({ sends, changed, troubled }: MachineParts): Recounting {
  let last = Promise.resolve();
  const count = async (): Promise<void> => {
    try {
      if (await inSlices(sends.recount())) changed();
    } catch (error) {
      troubled(error);
    }
  };
  return {
    begin: () => {
      last = Promise.all([last, count()]).then(() => undefined);
    },
    done: () => last,
  };
}
