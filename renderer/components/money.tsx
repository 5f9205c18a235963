import { Text } from '@mantine/core';
import { formatAmount } from '../i18n/format.ts';

/** An amount (decimal text) with its currency code; digits stand under one another in a column. */
export function Money({ amount, currency = '' }: { amount: string; currency?: string | null }) {
  return (
    <span className="pd-number" style={{ whiteSpace: 'nowrap' }}>
      {formatAmount(amount)}
      {currency ? (
        <Text span c="dimmed" fz="xs" ml={5}>
          {currency}
        </Text>
      ) : null}
    </span>
  );
}
