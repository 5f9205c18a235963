import type { ErrorCode } from '../../shared/errors.ts';
import type { Failure, Result } from '../../shared/result.ts';

/** Failures of the line or of a busy server. Not those of the keychain: asking again would ask the person again. */
const passing: ReadonlySet<ErrorCode> = new Set([
  'NO_NETWORK',
  'HOST_NOT_FOUND',
  'CONNECTION_REFUSED',
  'CONNECTION_LOST',
  'TIMEOUT',
  'NOT_JSON',
  'UNEXPECTED_ANSWER',
  'KIVA_BUSY',
  'KIVA_FAILED',
]);

/** Seconds before the second, third and fourth try; the longest that a busy server may ask to wait. */
const pauses = [0.5, 2, 6];
const longestPause = 60;

/** Milliseconds to wait before the next try of a read, or null where another try makes no sense. `tries` were made. */
export function pauseBefore({ code, values }: Failure, tries: number, random: () => number): number | null {
  const pause = pauses[tries - 1];
  if (pause === undefined || !passing.has(code)) return null;
  const asked = Number(values?.retryAfterSeconds ?? 0);
  return asked > longestPause ? null : Math.max(asked, pause) * (1 + random() * 0.2) * 1_000;
}

/** Tries a read again while that may help. `wait` ends early, by rejecting, when the call is cancelled. */
export async function readAgain<T>(
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
