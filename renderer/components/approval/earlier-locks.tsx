import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportLock } from '../../../shared/model/approval.ts';
import { formatMoment } from '../../i18n/format.ts';
import { Disclosure } from '../disclosure.tsx';

/** Locks of a report that came to their end, and how. */
export function EarlierLocks({ locks }: { locks: readonly ReportLock[] }) {
  const { t } = useTranslation('approval');
  if (locks.length === 0) return null;
  const endOf = ({ ended, endedAt, endedBy: name, why }: ReportLock) =>
    ended && t(`earlier.${ended}`, { name, why, when: formatMoment(endedAt ?? '') });
  return (
    <Disclosure label={t('earlier.title')}>
      <List>
        {locks.map((lock) => (
          <List.Item key={lock.id}>
            {t('earlier.locked', { name: lock.preparedBy, when: formatMoment(lock.lockedAt) })} {endOf(lock)}
          </List.Item>
        ))}
      </List>
    </Disclosure>
  );
}
