import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect } from 'react';
import { useVisit } from '../../lib/app-state.tsx';
import { focusPart } from '../../lib/focus-part.ts';

/**
 * After a change of page the focus goes to the new page's heading, so that a screen reader says where one is; to that of
 * a part, if the address names one. The very first page leaves it at the top, where the skip link waits.
 */
export function useFocusAfterNavigation(main: RefObject<HTMLElement | null>): void {
  const router = useRouter();
  const visit = useVisit();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
        const first = visit === 0 && (fromLocation === undefined || fromLocation.pathname === '/');
        if (focusPart(toLocation.hash) || !pathChanged || first) return;
        (main.current?.querySelector('h1') ?? main.current)?.focus({ preventScroll: true });
      }),
    [router, main, visit],
  );
}
