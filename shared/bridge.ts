import type { Input, Output, Payload } from './contract.ts';
import type { EventName, ProcedureName } from './procedures.ts';
import type { Result } from './result.ts';

/**
 * What the preload puts on `window.partnerDesk`. `callId` is made by the page, so that it can cancel the call and
 * tell its progress from others'. A large input may be given as its JSON text, which is copied much faster than an object.
 * `on` answers the function that ends the subscription.
 */
export type Bridge = {
  calls: { [N in ProcedureName]: (input: Input<N> | string, callId: string) => Promise<Result<Output<N>>> };
  cancel: (callId: string) => void;
  on: { [N in EventName]: (listener: (payload: Payload<N>) => void) => () => void };
};
