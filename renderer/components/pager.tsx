import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format.ts';

/** `page` counts from 1; `total` and `size` count rows. */
type Props = { total: number; page: number; size: number; onPage: (page: number) => void };

/** Where one is in a list that comes in pages, and the ways on; announced when it changes. */
export function Pager({ total, page, size, onPage }: Props) {
  const { t } = useTranslation();
  const from = (page - 1) * size + 1;
  const to = Math.min(page * size, total);
  const values = { from: formatCount(from), to: formatCount(to), total: formatCount(total) };
  return (
    <Group gap="xs">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('previousPage')}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Text role="status" className="pd-number">
        {t('rangeOfTotal', values)}
      </Text>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('nextPage')}
        disabled={to >= total}
        onClick={() => onPage(page + 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
