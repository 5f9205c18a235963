import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../i18n/format.ts';

const mostNamed = 8;

/** Rows of a pasted block that were not taken, by their numbers in it. */
export function RowsLeftOut({ numbers }: { numbers: readonly number[] }) {
  const { t } = useTranslation('drafts');
  if (numbers.length === 0) return null;
  const more = numbers.length - mostNamed;
  const rows = numbers.slice(0, mostNamed).join(', ') + (more > 0 ? `, … (${formatCount(more)})` : '');
  return (
    <Text fz="sm" role="status">
      {t('paste.leftOut', { count: numbers.length, rows })}
    </Text>
  );
}
