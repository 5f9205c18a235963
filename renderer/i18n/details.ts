import { formatAmount } from './format.ts';

/** What stands between the parts of the details of a piece of work (`describeWork`). */
const between = ' · ';

/** The stored details of a piece of work as a person reads them: `48500.5 KES` in them is an amount like any other. */
export function readableDetails(details: string): string {
  const parts = details.split(between).map((part) => {
    const [, amount, currency] = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(part) ?? [];
    return amount === undefined ? part : `${formatAmount(amount)} ${currency}`;
  });
  return parts.join(between);
}
