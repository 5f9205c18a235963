import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react';
import type { Environment } from '../../shared/environment.ts';
import type { AppState } from '../../shared/model/app.ts';
import { useMainEvent } from './calls.ts';
import { appHistory } from './history.ts';

/** The state of the program, and `visit`: how many times the environment was changed in this run. */
export type Desk = { state: AppState; visit: number };

type DeskContext = Desk & { enter: (next: AppState) => void };

const Context = createContext<DeskContext | null>(null);

function useDesk(): DeskContext {
  const desk = use(Context);
  if (desk === null) throw new Error('useDesk outside of AppStateProvider');
  return desk;
}

/** The state of the program that every page may read; follows the main process's events. */
export function useAppState(): AppState {
  return useDesk().state;
}

/** The environment of this page. A page lives in one only: a change mounts the whole tree anew. */
export function useEnvironment(): Environment {
  return useDesk().state.environment;
}

/** Takes over the state that a call answered, without waiting for the event. */
export function useEnterState(): (next: AppState) => void {
  return useDesk().enter;
}

/** How many times the environment was changed in this run of the program. */
export function useVisit(): number {
  return useDesk().visit;
}

function follow(desk: Desk, next: AppState): Desk {
  const moved = desk.state.environment !== next.environment;
  return { state: next, visit: desk.visit + (moved ? 1 : 0) };
}

type Props = { first: AppState; children: (desk: Desk) => ReactNode };

/** Holds the state that the page starts with, and follows the main process's events. */
export function AppStateProvider({ first, children }: Props) {
  const [desk, setDesk] = useState<Desk>({ state: first, visit: 0 });
  const shown = useRef<Environment>(first.environment);
  const enter = useCallback((next: AppState) => {
    // The old address may name things of the other environment.
    if (shown.current !== next.environment) appHistory.replace('/');
    shown.current = next.environment;
    setDesk((now) => follow(now, next));
  }, []);
  useMainEvent('app.changed', enter);
  return <Context value={{ ...desk, enter }}>{children(desk)}</Context>;
}
