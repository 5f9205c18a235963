import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { events, type Payload } from '../../shared/contract.ts';
import { failure } from '../../shared/errors.ts';
import {
  callChannel,
  cancelChannel,
  type EventName,
  eventChannel,
  type ProcedureName,
  procedureNames,
} from '../../shared/procedures.ts';
import { failed, type Result } from '../../shared/result.ts';
import { answerCall, type Handlers, type RouterDeps, referred } from './pipeline.ts';
import { pacedProgress } from './progress.ts';
import { createRunningCalls, type RunningCalls } from './running-calls.ts';
import { isTrustedFrame } from './sender.ts';

/** A page's call ids are UUIDs; anything longer is not from our page. */
const maxCallIdLength = 64;

/**
 * Answers every procedure of the contract for one window. Its handlers live as long as `contents`.
 * When the page reloads, crashes or goes, the signals of its running calls abort.
 */
export function registerRouter(contents: WebContents, handlers: Handlers, deps: RouterDeps): void {
  const running = createRunningCalls();
  for (const name of procedureNames) {
    contents.ipc.handle(callChannel(name), (event: IpcMainInvokeEvent, input: unknown, callId: unknown) => {
      // Read before any await: the frame is null once it has navigated.
      const trusted = isTrustedFrame(event.senderFrame, contents);
      if (!trusted || !isCallId(callId)) return refuse(name, trusted ? 'call id' : 'sender', deps);
      return inTurn(running, name, callId, deps, (signal) =>
        answerCall(name, input, { signal, progress: progressOf(contents, callId, signal) }, handlers, deps),
      );
    });
  }
  listenToCancels(contents, running);
}

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

function isCallId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= maxCallIdLength;
}

function refuse(name: ProcedureName, message: string, deps: RouterDeps): Result<never> {
  return failed(referred(failure('BAD_INPUT', { message }), name, deps));
}

async function inTurn(
  running: RunningCalls,
  name: ProcedureName,
  callId: string,
  deps: RouterDeps,
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

function progressOf(contents: WebContents, callId: string, signal: AbortSignal) {
  return pacedProgress((done, total, step) => {
    if (!signal.aborted) emit(contents, 'call.progress', { callId, done, total, step });
  }, performance.now.bind(performance));
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
