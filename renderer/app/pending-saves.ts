import { useEffect } from 'react';

/** Saves now what is not saved yet; answers whether all of it is. */
export type SaveNow = () => Promise<boolean>;

const waiting = new Set<SaveNow>();

/**
 * Registers a form's "save now" for as long as it lives, so that nothing typed is lost when the environment is
 * changed. `saveNow` must keep its identity between renders (useCallback).
 */
export function usePendingSave(saveNow: SaveNow): void {
  useEffect(() => {
    waiting.add(saveNow);
    return () => {
      waiting.delete(saveNow);
    };
  }, [saveNow]);
}

/** Saves whatever is open on the page; false if some of it could not be saved. */
export async function saveAllNow(): Promise<boolean> {
  const answers = await Promise.all([...waiting].map((save) => save()));
  return answers.every(Boolean);
}
