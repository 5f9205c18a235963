import { useEffect } from 'react';

let marked = false;

/** Marks once, for `npm run bench`, when the first rows are painted. */
export function useShownMark(hasRows: boolean): void {
  useEffect(() => {
    if (!hasRows || marked) return;
    marked = true;
    requestAnimationFrame(() => performance.mark('loans-shown'));
  }, [hasRows]);
}
