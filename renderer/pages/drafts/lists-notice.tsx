import { Button, Group, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../components/problem.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { useLists } from './use-lists.ts';

/** The age of Kiva's lists, and a button to refetch them; says why if that is not possible. */
export function ListsNotice() {
  const { t } = useTranslation('drafts');
  const { lists, failure, busy, refresh } = useLists();
  return (
    <Stack gap="xs">
      {failure && <Problem failure={failure} />}
      <Group gap="sm">
        <Text fz="sm" c="dimmed" role="status">
          {lists
            ? t('lists.age', { when: formatMoment(lists.fetchedAt) })
            : t(busy ? 'lists.loading' : 'lists.failed')}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={15} aria-hidden />}
          loading={busy}
          onClick={refresh}
        >
          {t('lists.refresh')}
        </Button>
      </Group>
    </Stack>
  );
}
