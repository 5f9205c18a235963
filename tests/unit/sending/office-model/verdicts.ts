import type { Result } from '../../../../shared/result.ts';
import type { Model } from './model.ts';
import { isWaitingSend, type WordSend } from './words.ts';

/** What is answered about requests that are to go on: `ok` with how many rows stay behind, or why none of them may leave. */
export function verdictOn(model: Model, sends: readonly WordSend[]): string {
  const rows = sends.flatMap((send) =>
    send.rows.filter(({ state }) => state !== 'outdated').map((row) => ({ row, send })),
  );
  const newer = rows.map((word) => model.newerThan(word)).filter((others) => others.length > 0);
  if (rows.length === 0 || newer.length < rows.length) return `ok ${newer.length}`;
  // A person may still take back what only waits.
  return newer.some((others) => others.every(({ send }) => isWaitingSend(send))) ? 'NEWER_WAITS' : 'OUTDATED';
}

/** The same for requests that wait, where a second person may be needed first. */
export function resumeOf(model: Model, sends: readonly WordSend[]): string {
  const isHeld = sends.some(({ kind, isApproved }) => kind === 'report' && !isApproved);
  return model.ruleIsOn && isHeld ? 'APPROVAL_NEEDED' : verdictOn(model, sends);
}

/** An answer of the program in the words of {@link verdictOn}. */
export function leftOutOf(answer: Result<{ leftOut: number }>): string {
  return answer.ok ? `ok ${answer.value.leftOut}` : answer.error.code;
}
