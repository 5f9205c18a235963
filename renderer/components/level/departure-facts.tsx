import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { compareDecimals } from '../../../shared/rules/money.ts';
import { formatCount } from '../../i18n/format.ts';
import { Facts } from '../facts.tsx';
import { Money } from '../money.tsx';
import { usePartner } from '../use-partner.ts';
import type { Departure } from './departure.ts';

/** For whom, how many, how much, and what cannot be undone. */
export function DepartureFacts({ departure: { kind, rows, sums } }: { departure: Departure }) {
  const { t } = useTranslation(['level', 'review']);
  const partner = usePartner();
  // A report of zeros says so; a draft without amounts has no sum.
  const amounts = kind === 'report' ? sums : sums.filter(({ sum }) => compareDecimals(sum, '0') !== 0);
  return (
    <>
      <Facts
        facts={[
          { label: t('level:last.partner'), value: partner ?? t('level:last.noPartner') },
          {
            label: t('review:itemsLabel'),
            value: t(`review:count.${kind}`, { count: rows, number: formatCount(rows) }),
          },
          ...(amounts.length > 0 ? [{ label: t('review:sumLabel'), value: <Sums amounts={amounts} /> }] : []),
        ]}
      />
      <Text>{t(`level:last.undo.${kind}`)}</Text>
    </>
  );
}

/** One beside the other: sixteen currencies must not push the buttons out of sight. */
function Sums({ amounts }: { amounts: Departure['sums'] }) {
  return (
    <Group gap="0.125rem 1.25rem">
      {amounts.map(({ currency, sum }) => (
        <Money key={currency} amount={sum} currency={currency} />
      ))}
    </Group>
  );
}
