import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../i18n/format.ts';

/** Says after "go on" how many rows stay behind, and why; nothing where all go. */
export function LeftOut({ count }: { count: number }) {
  const { t } = useTranslation('progress');
  if (count === 0) return null;
  return (
    <Text fz="sm" role="status" w="100%">
      {t('leftOutNow', { count, number: formatCount(count) })}
    </Text>
  );
}
