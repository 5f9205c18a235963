import type { ErrorCode } from '../../shared/errors.ts';
import type { Failure, Result } from '../../shared/result.ts';

/** Failures of the network or a busy server. Not of the keychain: a retry would prompt the person again. */
const passing: ReadonlySet<ErrorCode> = new Set([
  'NO_NETWORK',
  'HOST_NOT_FOUND',
  'CONNECTION_REFUSED',
  'CONNECTION_LOST',
  'CONNECT_TIMEOUT',
  'TIMEOUT',
  'NOT_JSON',
  'UNEXPECTED_ANSWER',
  'KIVA_BUSY',
  'KIVA_FAILED',
]);

/** Whether a failure may pass, so that a read is repeated. */
export function isPassing({ code }: Failure): boolean {
  return passing.has(code);
}

/** Seconds before the second, third and fourth try; and the longest `Retry-After` to wait for. */
const pauses = [0.5, 2, 6];
const longestPause = 60;

/** Milliseconds before the next try of a read after `tries` tries, or null if it should not be retried. */
export function pauseBefore(failure: Failure, tries: number, random: () => number): number | null {
  const pause = pauses[tries - 1];
  if (pause === undefined || !isPassing(failure)) return null;
  const asked = Number(failure.values?.retryAfterSeconds ?? 0);
  return asked > longestPause ? null : Math.max(asked, pause) * (1 + random() * 0.2) * 1_000;
}

/** Retries a read while the failure is temporary. `wait` rejects when the call is cancelled. */
export async function retryRead<T>(
  read: () => Promise<Result<T>>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Result<T>> {
  for (let tries = 1; ; tries += 1) {
    const result = await read();
    const pause = result.ok ? null : pauseBefore(result.error, tries, Math.random);
    if (pause === null) return result;
    await wait(pause);
  }
}
