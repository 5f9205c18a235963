import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react';
import type { Environment } from '../../shared/environment.ts';
import type { AppState } from '../../shared/model/app.ts';
import { useMainEvent } from './calls.ts';
import { appHistory } from './history.ts';

/** The state of the program, and `visit`: how many times the page began anew in this run, for another environment or on request. */
export type AppSession = { state: AppState; visit: number };

type AppSessionContext = AppSession & { enter: (next: AppState) => void; remount: () => void };

const Context = createContext<AppSessionContext | null>(null);

function useAppSession(): AppSessionContext {
  const session = use(Context);
  if (session === null) throw new Error('useAppSession outside of AppStateProvider');
  return session;
}

/** The state of the program that every page may read; follows the main process's events. */
export function useAppState(): AppState {
  return useAppSession().state;
}

/** The environment of this page. A page lives in one only: a change mounts the whole tree anew. */
export function useEnvironment(): Environment {
  return useAppSession().state.environment;
}

/** Takes over the state that a call answered, without waiting for the event. */
export function useEnterState(): (next: AppState) => void {
  return useAppSession().enter;
}

/** Begins the page of this environment anew, at its start: what it knew is forgotten. */
export function useRemountPage(): () => void {
  return useAppSession().remount;
}

/** See {@link AppSession}. */
export function useVisit(): number {
  return useAppSession().visit;
}

function follow(session: AppSession, next: AppState): AppSession {
  const moved = session.state.environment !== next.environment;
  return { state: next, visit: session.visit + (moved ? 1 : 0) };
}

type Props = { first: AppState; children: (session: AppSession) => ReactNode };

/** Holds the state that the page starts with, and follows the main process's events. */
export function AppStateProvider({ first, children }: Props) {
  const [session, setSession] = useState<AppSession>({ state: first, visit: 0 });
  const shown = useRef<Environment>(first.environment);
  const enter = useCallback((next: AppState) => {
    // The old address may name things of the other environment.
    if (shown.current !== next.environment) appHistory.replace('/');
    shown.current = next.environment;
    setSession((now) => follow(now, next));
  }, []);
  const remount = useCallback(() => {
    appHistory.replace('/');
    setSession(({ state, visit }) => ({ state, visit: visit + 1 }));
  }, []);
  useMainEvent('app.changed', enter);
  return <Context value={{ ...session, enter, remount }}>{children(session)}</Context>;
}
