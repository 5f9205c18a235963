import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { sendCan } from '../../shared/rules/capabilities/send.ts';
import type { SendRepository } from '../store/sends.ts';
import type { OrderOfSend } from '../store/sends-order.ts';

/** How many rows are not sent, because a newer send has them. */
export type LeftOutCount = { leftOut: number };

/**
 * Whether any row of a send may still be sent; returns how many may not, because a newer send has them. Fails if that is
 * all of them: with NEWER_WAITS if a newer send is still waiting and could be withdrawn, else with OUTDATED.
 */
export function checkOrder(sends: Pick<SendRepository, 'orderOf'>, id: string): Result<LeftOutCount> {
  return verdictOn([sends.orderOf(id)]);
}

/**
 * Resumes waiting sends when a person asks; returns or fails for all of them as {@link checkOrder} does for one. The
 * store closes sends that can never leave when their turn comes. Yields between sends, so that a report of many requests
 * does not block the main process.
 */
export async function resumeAll(
  sends: Pick<SendRepository, 'orderOf'>,
  ids: readonly string[],
  release: () => Result<void>,
): Promise<Result<LeftOutCount>> {
  const orders: OrderOfSend[] = [];
  for (const id of ids) {
    orders.push(sends.orderOf(id));
    await yieldToEventLoop();
  }
  const released = release();
  return released.ok ? verdictOn(orders) : released;
}

function verdictOn(orders: readonly OrderOfSend[]): Result<LeftOutCount> {
  const refusal = sendCan.letGo(orders);
  return refusal ? failed(failure(refusal)) : ok({ leftOut: orders.flatMap(({ newer }) => newer).length });
}
