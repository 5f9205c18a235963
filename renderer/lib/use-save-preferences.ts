import type { Input } from '../../shared/contract.ts';
import { useEnterState } from './app-state.tsx';
import { call, useAction } from './calls.ts';

/** Changes preferences, which take effect at once; one that could not be written holds for this run all the same. */
export function useSavePreferences() {
  const enter = useEnterState();
  const action = useAction('app.preferences');
  const shown = { onSuccess: enter, onError: () => void call('app.state', {}).then(enter) };
  return {
    save: (change: Input<'app.preferences'>) => action.mutate(change, shown),
    isSaving: action.isPending,
    failure: action.error?.failure ?? null,
  };
}
