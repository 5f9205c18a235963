import { useCallback, useLayoutEffect, useRef } from 'react';

/** A stable callback that always calls the latest function, so that memoised children need not re-render. */
export function useStable<A extends readonly unknown[], R>(latest: (...args: A) => R): (...args: A) => R {
  const current = useRef(latest);
  useLayoutEffect(() => {
    current.current = latest;
  });
  return useCallback((...args: A) => current.current(...args), []);
}
