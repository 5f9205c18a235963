import { Outlet, useLocation } from '@tanstack/react-router';
import { Shell } from './shell.tsx';

/** The frame of every page, and none around what is only printed. */
export function Frame() {
  const printed = useLocation({ select: ({ pathname }) => pathname.startsWith('/print/') });
  return printed ? <Outlet /> : <Shell />;
}
