import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useAppState } from '../../lib/app-state.tsx';
import { Shell } from './shell.tsx';

/** Seen once by each person, so it is no part of the script that every start reads. */
const FirstRun = lazy(async () => ({ default: (await import('../first-run/first-run.tsx')).FirstRun }));

/** The frame of every page, and none around what is only printed; before all the screen of the first run. */
export function Frame() {
  const printed = useLocation({ select: ({ pathname }) => pathname.startsWith('/print/') });
  const { firstRun } = useAppState();
  if (printed) return <Outlet />;
  if (!firstRun) return <Shell />;
  return (
    <Suspense fallback={null}>
      <FirstRun />
    </Suspense>
  );
}
