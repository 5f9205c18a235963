import { Button, Group } from '@mantine/core';
import { IconListDetails, IconSearchOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';

type Props = { asked: boolean; live: boolean; onClear: () => void; onSearchAtKiva: (() => void) | null };

/** Kiva has no loan of this partner yet: the first ones begin as drafts. */
export function NoLoansYet() {
  const { t } = useTranslation('loans');
  return (
    <EmptyState
      icon={IconListDetails}
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        <Button component={Link} to="/drafts">
          {t('empty.action')}
        </Button>
      }
    />
  );
}

/** Nothing to list: nothing was found, or there is nothing yet. */
export function NoLoans({ asked, live, onClear, onSearchAtKiva }: Props) {
  const { t } = useTranslation('loans');
  if (!asked) return <NoLoansYet />;
  return (
    <EmptyState
      icon={IconSearchOff}
      title={t('emptySearch.title')}
      text={t(live ? 'emptySearch.live' : 'emptySearch.text')}
      action={
        <Group gap="xs">
          <Button variant="default" onClick={onClear}>
            {t('emptySearch.action')}
          </Button>
          {onSearchAtKiva && (
            <Button variant="default" onClick={onSearchAtKiva}>
              {t('live.search')}
            </Button>
          )}
        </Group>
      }
    />
  );
}
