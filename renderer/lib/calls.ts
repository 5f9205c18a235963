import {
  keepPreviousData,
  type QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Input, Output, Payload } from '../../shared/contract.ts';
import { failure } from '../../shared/errors.ts';
import type { EventName, ProcedureName } from '../../shared/procedures.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { inputToText } from '../../shared/rules/long-report.ts';

/** A failure as something to throw, since TanStack Query tells success from failure by throwing. */
export class CallError extends Error {
  readonly failure: Failure;

  constructor(reason: Failure) {
    super(reason.message);
    this.failure = reason;
  }
}

/** The failure inside of what a call threw; anything else is a bug and becomes `INTERNAL`. */
export function failureOf(error: unknown): Failure {
  return error instanceof CallError ? error.failure : failure('INTERNAL', { message: String(error) });
}

type ProcedureCall = (input: unknown, callId: string) => Promise<Result<unknown>>;

/** Procedures whose input may have thousands of rows. The bridge copies an object value by value, and a text at once. */
const sentAsText: ReadonlySet<ProcedureName> = new Set(['work.save', 'work.saveMany']);

/** Calls a procedure of the contract; throws {@link CallError}. Cancelling the signal cancels the call. */
export async function call<N extends ProcedureName>(
  name: N,
  input: Input<N>,
  options: { signal?: AbortSignal; callId?: string } = {},
): Promise<Output<N>> {
  const callId = options.callId ?? crypto.randomUUID();
  options.signal?.addEventListener('abort', () => window.partnerDesk.cancel(callId), { once: true });
  const sent = sentAsText.has(name) ? inputToText(input) : input;
  const answer = () => (window.partnerDesk.calls[name] as ProcedureCall)(sent, callId);
  return unwrapResult(await answerOnceOpen(answer, options.signal)) as Output<N>;
}

/**
 * Asks again once the program is unlocked, since a call that was refused for that did nothing: so no page sees a failure of it, and
 * all stays as it was left.
 */
async function answerOnceOpen(
  ask: () => Promise<Result<unknown>>,
  signal?: AbortSignal,
): Promise<Result<unknown>> {
  for (;;) {
    const answer = await ask();
    if (answer.ok || answer.error.code !== 'LOCKED' || signal?.aborted) return answer;
    await whenOpen();
  }
}

/** Resolves once the program is not locked, by the news of it or because it is open already. */
function whenOpen(): Promise<void> {
  return new Promise((resolve) => {
    const off = window.partnerDesk.on['app.changed'](({ lock }) => lock === null && done());
    const done = () => {
      off();
      resolve();
    };
    void window.partnerDesk.calls['app.state']({}, crypto.randomUUID()).then(
      (state) => state.ok && state.value.lock === null && done(),
    );
  });
}

/** What a call answered; throws {@link CallError} where that is a failure. */
export function unwrapResult(answer: Result<unknown>): unknown {
  if (!answer.ok) throw new CallError(answer.error);
  return answer.value;
}

/** The query key of a call: its name and its input, so that no key is written by hand. */
export function callKey<N extends ProcedureName>(name: N, input?: Input<N>): QueryKey {
  return input === undefined ? [name] : [name, input];
}

/** Puts a newer answer in the place of the one that is shown; what is still on its way is older, and never shown. */
export function setCachedAnswer<N extends ProcedureName>(
  client: QueryClient,
  name: N,
  input: Input<N>,
  answer: Output<N>,
): void {
  const queryKey = callKey(name, input);
  void client.cancelQueries({ queryKey, exact: true });
  client.setQueryData(queryKey, answer);
}

/** Times in milliseconds; `refetchInterval` is of what time alone changes. */
type ReadOptions = {
  enabled?: boolean;
  staleTime?: number;
  refetchInterval?: number;
  keepPrevious?: boolean;
};

/** Reads through a procedure, cached under {@link callKey}. */
export function useCall<N extends ProcedureName>(
  name: N,
  input: Input<N>,
  options: ReadOptions = {},
): UseQueryResult<Output<N>, CallError> {
  return useQuery<Output<N>, CallError>({
    queryKey: callKey(name, input),
    queryFn: ({ signal }) => call(name, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    ...(options.refetchInterval === undefined ? {} : { refetchInterval: options.refetchInterval }),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/**
 * Acts through a procedure; afterwards every cached answer of the `refresh` procedures is asked for anew, without the
 * action waiting for it on a slow line.
 */
export function useAction<N extends ProcedureName>(
  name: N,
  refresh: readonly ProcedureName[] = [],
): UseMutationResult<Output<N>, CallError, Input<N>> {
  const client = useQueryClient();
  return useMutation<Output<N>, CallError, Input<N>>({
    mutationFn: (input) => call(name, input),
    onSettled: () => {
      for (const each of refresh) void client.invalidateQueries({ queryKey: [each] });
    },
  });
}

/** Listens to an event of the main process for as long as the component lives. */
export function useMainEvent<N extends EventName>(name: N, listener: (payload: Payload<N>) => void): void {
  useEffect(() => window.partnerDesk.on[name](listener), [name, listener]);
}
