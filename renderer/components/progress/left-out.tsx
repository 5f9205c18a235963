import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../i18n/format.ts';

/** How many rows were left out of what was sent, and why; nothing where none was. */
export function LeftOut({ count }: { count: number }) {
  const { t } = useTranslation('progress');
  if (count === 0) return null;
  return (
    <Text fz="sm" role="status">
      {t('outdatedRows', { count, number: formatCount(count) })}
    </Text>
  );
}
