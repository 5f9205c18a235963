import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { SendRepository } from '../store/sends.ts';

/**
 * Whether anything of a send may still leave; answers how many of its rows stay behind, because something newer has them. Fails
 * with OUTDATED where that is all of them, and with NEWER_WAITS where a person can still take the newer one back.
 */
export function mayLeaveStill(
  sends: Pick<SendRepository, 'orderOf'>,
  id: string,
): Result<{ leftOut: number }> {
  const { rows, newer } = sends.orderOf(id);
  if (newer.length < rows || rows === 0) return ok({ leftOut: newer.length });
  return failed(failure(newer.some(({ waits }) => waits) ? 'NEWER_WAITS' : 'OUTDATED'));
}

/**
 * Lets waiting sends go on, by a person's word, and answers how many rows are left out. Where nothing is left to leave the answer
 * says why; what can never leave is closed by the store as its turn comes. Looks at one send after the other, so that nothing
 * is held up by a report of many requests.
 */
export async function goOn(
  sends: Pick<SendRepository, 'orderOf'>,
  ids: readonly string[],
  release: () => Result<void>,
): Promise<Result<{ leftOut: number }>> {
  let leftOut = 0;
  let waits = false;
  let canLeave = ids.length === 0;
  for (const id of ids) {
    const { rows, newer } = sends.orderOf(id);
    leftOut += newer.length;
    canLeave ||= newer.length < rows || rows === 0;
    waits ||= newer.some((each) => each.waits);
    await yieldToEventLoop();
  }
  const released = release();
  if (!released.ok) return released;
  if (canLeave) return ok({ leftOut });
  return failed(failure(waits ? 'NEWER_WAITS' : 'OUTDATED'));
}
