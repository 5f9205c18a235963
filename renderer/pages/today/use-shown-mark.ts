import { useEffect } from 'react';

let marked = false;

/** Marks once, for `npm run bench`, when what waits is painted. */
export function useShownMark(isShown: boolean): void {
  useEffect(() => {
    if (!isShown || marked) return;
    marked = true;
    requestAnimationFrame(() => performance.mark('today-shown'));
  }, [isShown]);
}
