/** Every fault the practice server can play; faults.ts says what each does. */
export const FAULT_NAMES = [
  'slow',
  'timeout-after-receipt',
  'reset',
  'reset-after-receipt',
  '500',
  '502-html',
  '429',
  'token-expired',
  'captive-portal',
  'bad-row',
  'redirect',
  '403',
  'not-json',
  'total-changes',
  'repeated-ids',
] as const;

/** One of FAULT_NAMES. */
export type FaultName = (typeof FAULT_NAMES)[number];

/** True for the name of a fault. */
export function isFaultName(value: unknown): value is FaultName {
  return (FAULT_NAMES as readonly unknown[]).includes(value);
}
