import type { WebContents } from 'electron';
import type { ProcedureName } from '../../shared/procedures.ts';
import type { Result } from '../../shared/result.ts';
import { emit } from './events.ts';
import { type AnswerDeps, answerCall, type Handlers } from './pipeline.ts';
import { pacedProgress } from './progress.ts';

/** Answers one call of a page that is trusted; never throws. */
export type Dispatcher = (
  name: ProcedureName,
  input: unknown,
  call: { callId: string; signal: AbortSignal },
) => Promise<Result<unknown>>;

/** Answers the calls of one page by the contract (pipeline.ts), and tells it how far they are. */
export function createDispatcher(contents: WebContents, handlers: Handlers, deps: AnswerDeps): Dispatcher {
  return (name, input, { callId, signal }) => {
    const progress = pacedProgress((done, total, step) => {
      if (!signal.aborted) emit(contents, 'call.progress', { callId, done, total, step });
    }, performance.now.bind(performance));
    const part = (text: string): void => {
      if (!signal.aborted) emit(contents, 'call.part', { callId, text });
    };
    return answerCall(name, input, { signal, progress, part }, handlers, deps);
  };
}
