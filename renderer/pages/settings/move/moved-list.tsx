import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Moved } from '../../../../shared/model/transfer.ts';
import { formatCount, formatLabel, formatList } from '../../../i18n/format.ts';

type Props = { moved: readonly (Moved & { isFree?: boolean })[] };

/** What a transfer file has, environment by environment. */
export function MovedList({ moved }: Props) {
  const { t } = useTranslation(['common', 'settings']);
  return (
    <List spacing="xs">
      {moved.map(({ environment, partner, counts, isFree = true }) => {
        const counted = (['draft', 'journals', 'report', 'sent'] as const)
          .filter((each) => counts[each] > 0)
          .map((each) =>
            t(`settings:remove.counted.${each}`, { count: counts[each], number: formatCount(counts[each]) }),
          );
        const name = t(`environment.${environment}`);
        const title = partner === null ? name : t('settings:move.partner', { environment: name, partner });
        return (
          <List.Item key={environment}>
            <Text span fw={600}>
              {counted.length === 0 ? title : formatLabel(title)}
            </Text>{' '}
            {formatList(counted)}
            {!isFree && (
              <Text span display="block" c="var(--pd-warn-text)">
                {t('settings:move.open.notFree', { environment: name })}
              </Text>
            )}
          </List.Item>
        );
      })}
    </List>
  );
}
