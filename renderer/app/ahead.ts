import type { Input, Output } from '../../shared/contract.ts';
import type { Environment } from '../../shared/environment.ts';
import type { Language } from '../../shared/language.ts';
import type { ProcedureName } from '../../shared/procedures.ts';
import type { Result } from '../../shared/result.ts';
import { loadMessages } from '../i18n/languages.ts';

// Runs as a script of its own, before the page's, which takes a hundred times as long to be read. It imports next to
// nothing.

// What is kept there would lie on the disk unencrypted. The router also reads it as it loads, and the page waits until the main process,
// busy with its own start, has answered (70 ms in a trace). Without it places in a list are kept in memory.
for (const storage of ['sessionStorage', 'localStorage'] as const) Reflect.deleteProperty(window, storage);

/** A question that the first page will ask, and its answer as soon as that is there. */
export type PrefetchedCall = {
  name: ProcedureName;
  input: unknown;
  answer: Promise<Result<unknown>>;
  settled?: Result<unknown>;
};

let asked: PrefetchedCall[] = [];

function ask<N extends ProcedureName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
  const call = window.partnerDesk.calls[name] as (
    input: unknown,
    callId: string,
  ) => Promise<Result<Output<N>>>;
  return call(input, crypto.randomUUID());
}

function prefetch<N extends ProcedureName>(name: N, input: Input<N>): void {
  const answer = ask(name, input);
  const ahead: PrefetchedCall = { name, input, answer };
  asked.push(ahead);
  void answer.then((settled) => Object.assign(ahead, { settled }));
}

/** The state of the program, asked for once and at once. */
export const firstState = ask('app.state', {});

/** The requests made ahead; consumed once, later callers fetch as usual. */
export function takePrefetchedCalls(): PrefetchedCall[] {
  const taken = asked;
  asked = [];
  return taken;
}

/**
 * True at the start of the program. Its first page is Today; a reloaded or printed page fetches for itself.
 */
export const isStart = window.location.hash === '';

if (isStart) {
  window.history.replaceState(null, '', '#/today');
  const environment = document.querySelector<HTMLMetaElement>('meta[name="environment"]')
    ?.content as Environment;
  prefetch('credentials.status', { environment });
  prefetch('today.get', { environment });
  prefetch('portfolio.status', { environment });
}

/** The messages of the page's language, on their way while the page's script is being read. */
export const firstMessages = loadMessages(document.documentElement.lang as Language);
