import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function at every render, which does what the latest one would: what gets it need not be drawn anew. */
export function useStable<A extends readonly unknown[], R>(latest: (...args: A) => R): (...args: A) => R {
  const current = useRef(latest);
  useLayoutEffect(() => {
    current.current = latest;
  });
  return useCallback((...args: A) => current.current(...args), []);
}
