import type { Page } from '@playwright/test';
import type {} from '../../../renderer/lib/bridge.d.ts';
import type { Input, Output } from '../../../shared/contract.ts';
import type { Environment } from '../../../shared/environment.ts';
import { factsOf, type ReportFacts } from '../../../shared/model/report-facts.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import type { ProcedureName } from '../../../shared/procedures.ts';
import type { Result } from '../../../shared/result.ts';

/** Calls the bridge as any script in the page could, without the page's own code in between. */
export function callBridge<N extends ProcedureName>(
  page: Page,
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>>> {
  const call = ([procedure, argument]: [ProcedureName, unknown]): Promise<unknown> => {
    const calls = window.partnerDesk.calls as Record<
      string,
      (input: unknown, id: string) => Promise<unknown>
    >;
    return calls[procedure]?.(argument, crypto.randomUUID()) ?? Promise.reject(new Error(procedure));
  };
  return page.evaluate(call, [name, input] as [ProcedureName, unknown]) as Promise<Result<Output<N>>>;
}

type InParts = 'reports.facts' | 'receipts.get';

/** The parts of an answer that is sent ahead in them; throws where the call fails. */
export async function callInParts<N extends InParts>(
  page: Page,
  name: N,
  input: Input<N>,
): Promise<string[]> {
  const ask = async ([procedure, argument]: [InParts, never]) => {
    const { on, calls } = window.partnerDesk;
    const texts: string[] = [];
    const id = crypto.randomUUID();
    // The page may be asking for its own.
    const off = on['call.part'](({ callId, text }) => callId === id && texts.push(text));
    const answer = await calls[procedure](argument, id);
    // An answer may overtake the last of its parts.
    while (answer.ok && texts.length < answer.value.parts)
      await new Promise((resolve) => setTimeout(resolve, 1));
    off();
    return { answer, texts };
  };
  const { answer, texts } = await page.evaluate(ask, [name, input as never] as [InParts, never]);
  const { parts } = await good(Promise.resolve(answer));
  return texts.slice(0, parts);
}

/** The facts that a report on Stage is compared with. */
export async function reportFacts(
  page: Page,
  asked: Omit<Input<'reports.facts'>, 'environment'>,
): Promise<ReportFacts> {
  return factsOf(await callInParts(page, 'reports.facts', { environment: 'stage', ...asked }));
}

/** The value of a result that must be ok. */
export async function good<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Error(`the call failed: ${result.error.code} ${result.error.message}`);
}

/** Stores a piece of work without typing it; returns its id. */
export async function storeWork(page: Page, environment: Environment, body: WorkBody): Promise<string> {
  const id = crypto.randomUUID();
  await good(callBridge(page, 'work.save', { environment, id, body }));
  return id;
}
