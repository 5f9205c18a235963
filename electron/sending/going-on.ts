import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { SendRepository } from '../store/sends.ts';
import type { OrderOfSend } from '../store/sends-order.ts';

/** How many rows stay behind, because something newer has them. */
export type LeftOut = { leftOut: number };

/**
 * Whether anything of a send may still leave; answers how many of its rows stay behind, because something newer has them. Fails
 * with OUTDATED where that is all of them, and with NEWER_WAITS where a person can still take the newer one back.
 */
export function mayLeaveStill(sends: Pick<SendRepository, 'orderOf'>, id: string): Result<LeftOut> {
  return verdictOn([sends.orderOf(id)]);
}

/**
 * Lets waiting sends go on, by a person's word; answers for all of them as {@link mayLeaveStill} does for one. What can never leave
 * is closed by the store as its turn comes. Looks at one send after the other, so that nothing is held up by a report of many
 * requests.
 */
export async function goOn(
  sends: Pick<SendRepository, 'orderOf'>,
  ids: readonly string[],
  release: () => Result<void>,
): Promise<Result<LeftOut>> {
  const orders: OrderOfSend[] = [];
  for (const id of ids) {
    orders.push(sends.orderOf(id));
    await yieldToEventLoop();
  }
  const released = release();
  return released.ok ? verdictOn(orders) : released;
}

function verdictOn(orders: readonly OrderOfSend[]): Result<LeftOut> {
  const newer = orders.flatMap((order) => order.newer);
  const mayLeave = orders.some((order) => order.newer.length < order.rows || order.rows === 0);
  if (mayLeave || orders.length === 0) return ok({ leftOut: newer.length });
  return failed(failure(newer.some(({ waits }) => waits) ? 'NEWER_WAITS' : 'OUTDATED'));
}
