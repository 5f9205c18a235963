import type { WebContents } from 'electron';
import { events, type Payload } from '../../shared/contract.ts';
import { type EventName, eventChannel } from '../../shared/procedures.ts';

/**
 * Tells the page something. Only what the contract names leaves. Answers false when the window is gone or the
 * payload breaks the contract.
 */
export function emit<N extends EventName>(contents: WebContents, name: N, payload: Payload<N>): boolean {
  const parsed = events[name].safeParse(payload);
  if (!parsed.success || contents.isDestroyed()) return false;
  contents.send(eventChannel(name), parsed.data);
  return true;
}
