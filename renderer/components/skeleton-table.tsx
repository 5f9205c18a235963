import { Box, Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The outline of a table while its rows are on their way. */
export function SkeletonTable({ columns, rows = 8 }: { columns: number; rows?: number }) {
  const { t } = useTranslation();
  return (
    <Box role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Stack gap="md" aria-hidden py="sm">
        {range(rows).map((row) => (
          <Group key={row} gap="lg" wrap="nowrap">
            {range(columns).map((column) => (
              <Skeleton key={column} h={14} flex={column === 0 ? 2 : 1} />
            ))}
          </Group>
        ))}
      </Stack>
    </Box>
  );
}
