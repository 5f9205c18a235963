import { queryOptions } from '@tanstack/react-query';
import type { Input } from '../../shared/contract.ts';
import { type CallError, call, callKey } from './calls.ts';

/** Procedures that send their answer ahead in parts (shared/rules/parts.ts). */
type InParts = 'reports.facts' | 'receipts.get' | 'audit.get' | 'goLive.dossier';

/** Calls a procedure that sends its answer ahead in parts; answers these in order. Throws {@link CallError}. */
export async function callInParts<N extends InParts>(
  name: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<string[]> {
  const callId = crypto.randomUUID();
  const parts: string[] = [];
  let onPart = (): void => {};
  const off = window.partnerDesk.on['call.part']((part) => {
    if (part.callId !== callId) return;
    parts.push(part.text);
    onPart();
  });
  try {
    const { parts: count } = await call<InParts>(name, input, { callId, ...(signal && { signal }) });
    // Electron does not promise that an answer stays behind the events that were sent before it.
    await new Promise<void>((resolve) => {
      onPart = () => parts.length >= count && resolve();
      onPart();
    });
    return parts;
  } finally {
    off();
  }
}

/** The parts of an answer, always asked for anew; the same array where they are the same as before. */
export function partsQuery<N extends InParts>(name: N, input: Input<N>) {
  return queryOptions<string[], CallError>({
    queryKey: callKey(name, input),
    queryFn: ({ signal }) => callInParts(name, input, signal),
    staleTime: 0,
  });
}
