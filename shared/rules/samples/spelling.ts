/** An amount of money in hundredths; 0 for a text that is none. */
export function decimalCents(amount: string): bigint {
  const [, whole = '0', part = ''] = /^(\d+)(?:\.(\d{1,2})\d*)?$/.exec(amount) ?? [];
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}

/** Hundredths as an amount with a decimal point. */
export function spell(cents: bigint): string {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}
