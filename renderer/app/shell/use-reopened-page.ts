import { useEffect } from 'react';
import { useUpdates } from '../../components/use-updates.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { call } from '../../lib/calls.ts';
import { appHistory } from '../../lib/history.ts';
import { isStart } from '../ahead.ts';

let isDone = !isStart;

/** After an installation the page is the one that a person left, once: where they have gone on by themselves, it stays so. */
export function useReopenedPage(): void {
  const environment = useEnvironment();
  const last = useUpdates()?.last;
  useEffect(() => {
    if (isDone || !last) return;
    isDone = true;
    const begun = appHistory.location.href;
    void call('updates.reopen', { environment }).then(
      ({ address }) => address !== null && appHistory.location.href === begun && appHistory.replace(address),
      // Then it is Today.
      () => undefined,
    );
  }, [environment, last]);
}
