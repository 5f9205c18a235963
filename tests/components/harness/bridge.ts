import type {} from '../../../renderer/lib/bridge.d.ts';
import type { Bridge } from '../../../shared/bridge.ts';
import { contract, type Input, type Output, type Payload } from '../../../shared/contract.ts';
import {
  type EventName,
  eventNames,
  type ProcedureName,
  procedureNames,
} from '../../../shared/procedures.ts';
import { ok } from '../../../shared/result.ts';
import { sendInParts } from '../../../shared/rules/parts.ts';
import { finish } from '../../../shared/rules/steps.ts';

/** Sends an answer ahead in parts, as the main process does for the calls that answer `{ parts }`. */
export type SendParts = (value: object) => { parts: number };

/** What a scene's main process would answer; any other call is an error on the page. */
export type Answers = { [N in ProcedureName]?: (input: Input<N>, sendParts: SendParts) => Output<N> };

type Listener<N extends EventName> = (payload: Payload<N>) => void;

/** Puts a bridge on the page that answers from memory. Questions and answers are checked by the contract, so that no scene departs from it. */
export function installBridge(answers: Answers): void {
  const listeners = Object.fromEntries(eventNames.map((name) => [name, new Set()])) as {
    [N in EventName]: Set<Listener<N>>;
  };
  const on =
    <N extends EventName>(name: N) =>
    (listener: Listener<N>) => {
      listeners[name].add(listener);
      return () => void listeners[name].delete(listener);
    };
  const answer = async <N extends ProcedureName>(name: N, input: Input<N> | string, callId: string) => {
    const respond = answers[name];
    if (respond === undefined) throw new Error(`this scene answers no ${name}`);
    const read = contract[name].input.parse(typeof input === 'string' ? JSON.parse(input) : input);
    const send = (text: string): void => {
      for (const listener of listeners['call.part']) listener({ callId, text });
    };
    const sendParts = (value: object) => ({ parts: finish(sendInParts(value, send)) });
    return ok(contract[name].output.parse(respond(read as Input<N>, sendParts)) as Output<N>);
  };
  const bridge = {
    calls: Object.fromEntries(
      procedureNames.map((name) => [name, (input: never, callId: string) => answer(name, input, callId)]),
    ),
    on: Object.fromEntries(eventNames.map((name) => [name, on(name)])),
    cancel: () => undefined,
  } as unknown as Bridge;
  Object.assign(window, { partnerDesk: bridge });
}
