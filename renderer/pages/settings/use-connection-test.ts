import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ConnectionReport, connectionStepNames } from '../../../shared/model/connection.ts';
import type { Failure } from '../../../shared/result.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { type CallError, call, callKey } from '../../lib/calls.ts';
import { askForProxyAgain } from '../../lib/proxy-quiet.ts';
import { type CallProgress, useCallProgress } from '../../lib/use-call-progress.ts';

/** The test as the page shows it: running with the step that it is at, and the last result of this run. */
export type ConnectionTest = {
  running: boolean;
  done: number;
  total: number;
  step: string;
  report: ConnectionReport | null;
  failure: Failure | null;
  start: () => void;
};

/** Runs "Test connection" with live progress; the last report stays in the cache while other pages are open. */
export function useConnectionTest(): ConnectionTest {
  const environment = useEnvironment();
  const client = useQueryClient();
  const key = callKey('connection.test', { environment });
  const kept = useQuery<ConnectionReport>({ queryKey: key, enabled: false });
  const progress = useCallProgress();
  const test = useMutation<ConnectionReport, CallError>({
    mutationFn: () => call('connection.test', { environment }, { callId: progress.begin() }),
    onMutate: () => {
      askForProxyAgain();
      client.removeQueries({ queryKey: key });
    },
    onSuccess: (report) => {
      client.setQueryData(key, report);
      void client.invalidateQueries({ queryKey: callKey('partner.get') });
      if (Object.keys(report.found).length > 0)
        void client.invalidateQueries({ queryKey: callKey('endpoints.get') });
      if (report.session) client.setQueryData(callKey('connection.session', { environment }), report.session);
    },
  });
  return {
    running: test.isPending,
    ...(progress.at ?? atStart),
    report: test.isPending ? null : (kept.data ?? null),
    failure: test.error?.failure ?? null,
    start: () => test.mutate(),
  };
}

/** Takes a result off the page that no longer holds, since credentials or addresses were changed. */
export function useForgetTest(): () => void {
  const client = useQueryClient();
  return () => void client.resetQueries({ queryKey: callKey('connection.test') });
}

const atStart: CallProgress = { done: 0, total: connectionStepNames.length, step: 'token' };
