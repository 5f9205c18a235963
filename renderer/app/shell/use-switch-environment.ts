import { useState } from 'react';
import type { Environment } from '../../../shared/environment.ts';
import type { Failure } from '../../../shared/result.ts';
import { useEnterState } from '../app-state.tsx';
import { call, failureOf } from '../calls.ts';
import { saveAllNow } from '../pending-saves.ts';

/** Why a change of environment did not happen: something is not saved yet, or the main process refused. */
export type SwitchProblem = 'unsaved' | Failure;

/** Changes the environment, once all that was typed is saved; `switching` answers whether it happened. */
export function useSwitchEnvironment() {
  const enter = useEnterState();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SwitchProblem | null>(null);
  const change = async (to: Environment, word: string) => {
    setBusy(true);
    const refused = await attempt(to, word, enter);
    setProblem(refused);
    setBusy(false);
    return refused === null;
  };
  return { change, busy, problem, forget: () => setProblem(null) };
}

async function attempt(
  to: Environment,
  word: string,
  enter: ReturnType<typeof useEnterState>,
): Promise<SwitchProblem | null> {
  if (!(await saveAllNow())) return 'unsaved';
  try {
    enter(await call('environment.switch', { to, word }));
    return null;
  } catch (error) {
    return failureOf(error);
  }
}
