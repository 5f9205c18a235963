import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { failure } from '../../shared/errors.ts';
import { callChannel, cancelChannel, type ProcedureName, procedureNames } from '../../shared/procedures.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { Dispatcher } from './dispatcher.ts';
import { type ReferenceDeps, referred } from './reference.ts';
import { createRunningCalls, type RunningCalls } from './running-calls.ts';
import { isTrustedFrame } from './sender.ts';

/** A page's call ids are UUIDs; anything longer is not from our page. */
const maxCallIdLength = 64;

/**
 * Answers every procedure of the contract for one window, as long as `contents` lives. Needs no schema, so it can be
 * registered before the page is loaded and before its dispatcher is. When the page reloads, crashes or goes, the signals
 * of its running calls abort.
 */
export function registerRouter(contents: WebContents, answer: Dispatcher, deps: ReferenceDeps): void {
  const running = createRunningCalls();
  for (const name of procedureNames) {
    contents.ipc.handle(callChannel(name), (event: IpcMainInvokeEvent, input: unknown, callId: unknown) => {
      // Read before any await: the frame is null once it has navigated.
      const trusted = isTrustedFrame(event.senderFrame, contents);
      if (!trusted || !isCallId(callId)) return refuse(name, trusted ? 'call id' : 'sender', deps);
      return inTurn(running, name, callId, deps, (signal) => answer(name, input, { callId, signal }));
    });
  }
  listenToCancels(contents, running);
}

function isCallId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= maxCallIdLength;
}

function refuse(name: ProcedureName, message: string, deps: ReferenceDeps): Result<never> {
  return failed(referred(failure('BAD_INPUT', { message }), name, deps));
}

async function inTurn(
  running: RunningCalls,
  name: ProcedureName,
  callId: string,
  deps: ReferenceDeps,
  call: (signal: AbortSignal) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const signal = running.begin(callId);
  if (signal === null) return refuse(name, 'call id in use', deps);
  try {
    return await call(signal);
  } finally {
    running.end(callId);
  }
}

function listenToCancels(contents: WebContents, running: RunningCalls): void {
  contents.ipc.on(cancelChannel, (event: IpcMainEvent, callId: unknown) => {
    if (isTrustedFrame(event.senderFrame, contents) && isCallId(callId)) running.cancel(callId);
  });
  // Not `did-start-navigation`: that also fires for navigations which the guards then prevent.
  contents.on('did-navigate', () => running.cancelAll());
  contents.on('render-process-gone', () => running.cancelAll());
  contents.once('destroyed', () => running.cancelAll());
}
