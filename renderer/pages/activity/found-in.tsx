import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundSend, SendMatch } from '../../../shared/model/send-search.ts';
import { formatAmount, formatCount } from '../../i18n/format.ts';

/** Where in a send the searched text is; nothing where its title says it already. */
export function FoundIn({ send: { match, items, title } }: { send: FoundSend }) {
  const { t } = useTranslation('activity');
  if (match === null) return null;
  if (match.row === 0) return match.reference && <Line>{t('foundIn.reference', match)}</Line>;
  const words = wordsOf(match);
  if (items === 1 && words === title) return null;
  const others = match.rows - 1;
  return (
    <Line>
      {items === 1 ? words : t('foundIn.row', { row: formatCount(match.row), words })}
      {others > 0 && ` ${t('foundIn.more', { count: others, number: formatCount(others) })}`}
    </Line>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <Text fz="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Text>
  );
}

/** Loan id, what it was called, amount, and the name in the local copy. */
function wordsOf({ key, label, amount, name }: SendMatch): string {
  return [key, label, name, amount === '' ? '' : formatAmount(amount)]
    .filter((word) => word !== '')
    .join(', ');
}
