import { useState } from 'react';
import type { Environment } from '../../shared/environment.ts';
import type { Failure } from '../../shared/result.ts';
import { useEnterState } from './app-state.tsx';
import { call, failureOf } from './calls.ts';
import { confirmLeaving } from './leaving.ts';
import { saveAllNow, undoDiscard } from './pending-saves.ts';

/** Changes the environment, once all that was typed is saved or given up; `change` returns whether it happened. */
export function useSwitchEnvironment() {
  const enter = useEnterState();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);
  const change = async (to: Environment, word: string) => {
    setBusy(true);
    const outcome = await attempt(to, word, enter);
    setProblem(typeof outcome === 'object' ? outcome : null);
    setBusy(false);
    return outcome === 'changed';
  };
  return { change, busy, problem, forget: () => setProblem(null) };
}

/** Fails with what the main process refused. */
async function attempt(
  to: Environment,
  word: string,
  enter: ReturnType<typeof useEnterState>,
): Promise<'changed' | 'stayed' | Failure> {
  if (!(await confirmLeaving('environment'))) return 'stayed';
  try {
    enter(await call('environment.switch', { to, word }));
    // What waited for this environment can be saved now.
    void saveAllNow();
    return 'changed';
  } catch (error) {
    undoDiscard();
    return failureOf(error);
  }
}
