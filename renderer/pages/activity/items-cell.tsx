import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { endCell } from '../../components/data-table.tsx';
import { formatCount } from '../../i18n/format.ts';

/** How many items there are, and how many of them Kiva refused. */
export function ItemsCell({ items, refused }: { items: number; refused: number }) {
  const { t } = useTranslation('activity');
  return (
    <td className={endCell}>
      <Stack gap={0} align="flex-end">
        {formatCount(items)}
        {refused > 0 && (
          <Text fz="xs" c="var(--mantine-color-error)" style={{ whiteSpace: 'nowrap' }}>
            {t('refusedItems', { count: refused })}
          </Text>
        )}
      </Stack>
    </td>
  );
}
