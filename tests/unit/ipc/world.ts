import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { vi } from 'vitest';
import { createDispatcher, type Dispatcher } from '../../../electron/ipc/dispatcher.ts';
import { emit } from '../../../electron/ipc/events.ts';
import type { AnswerDeps, Handlers } from '../../../electron/ipc/pipeline.ts';
import { registerRouter } from '../../../electron/ipc/router.ts';
import { failure } from '../../../shared/errors.ts';
import {
  callChannel,
  cancelChannel,
  type ProcedureName,
  procedureNames,
} from '../../../shared/procedures.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';

type Handler = (event: unknown, input: unknown, callId: unknown) => unknown;

/** Stands in for the part of Electron's WebContents that the router uses; the rest of it is Electron's own code. */
class FakeContents extends EventEmitter {
  mainFrame = { url: 'app://bundle/index.html' };
  destroyed = false;
  handlers = new Map<string, Handler>();
  sent: [string, unknown][] = [];
  cancels = new EventEmitter();
  ipc = {
    handle: (channel: string, handler: Handler) => void this.handlers.set(channel, handler),
    on: (channel: string, listener: (...args: unknown[]) => void) => this.cancels.on(channel, listener),
  };
  isDestroyed = (): boolean => this.destroyed;
  send = (channel: string, payload: unknown) => void this.sent.push([channel, payload]);
}

/**
 * A router over a fake window, in Practice, with one handler for all procedures. With `loaded` the answerer comes only
 * later, as it does while the program starts.
 */
export function world(
  handler: (input: unknown, context: never) => Promise<Result<unknown>>,
  loaded?: Promise<void>,
) {
  const contents = new FakeContents();
  const logged: [string, Record<string, unknown>][] = [];
  const keep = (event: string, details: Record<string, unknown>): void => void logged.push([event, details]);
  const spy = vi.fn(handler);
  let refs = 0;
  const deps: AnswerDeps = {
    log: { warn: keep, error: keep },
    newRef: () => `REF${++refs}`,
    mayCall: () => ok(undefined),
    isCurrentEnvironment: (environment) =>
      environment === 'practice' ? ok(undefined) : failed(failure('ENVIRONMENT_CHANGED')),
  };
  const handlers = Object.fromEntries(procedureNames.map((name) => [name, spy])) as unknown as Handlers;
  const page = contents as unknown as WebContents;
  const answer = createDispatcher(page, handlers, deps);
  const late: Dispatcher = async (...call) => {
    await loaded;
    return answer(...call);
  };
  registerRouter(page, loaded ? late : answer, deps);
  return {
    contents,
    logged,
    handler: spy,
    emit: (name: never, payload: never) => emit(page, name, payload),
    call: (
      name: ProcedureName,
      input: unknown,
      callId: unknown = 'id',
      senderFrame: unknown = contents.mainFrame,
    ) =>
      Promise.resolve(contents.handlers.get(callChannel(name))?.({ senderFrame }, input, callId)) as Promise<
        Result<unknown>
      >,
    cancel: (callId: unknown, senderFrame: unknown = contents.mainFrame) =>
      contents.cancels.emit(cancelChannel, { senderFrame }, callId),
  };
}

/** A promise that the test settles. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
