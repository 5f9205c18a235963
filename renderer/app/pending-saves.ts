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

/**
 * Saves whatever is open on the page; false if some of it could not be saved. In two rounds: what one form had still to
 * make, such as a photo that was being prepared, is another's to save.
 */
export async function saveAllNow(): Promise<boolean> {
  const round = () => Promise.all([...waiting].map((save) => save()));
  await round();
  return (await round()).every(Boolean);
}
