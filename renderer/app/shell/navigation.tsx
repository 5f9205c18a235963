import {
  IconCoins,
  IconFilePencil,
  IconHistory,
  IconListDetails,
  IconMessage2,
  IconSettings,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LateTodo } from '../../../shared/model/todo.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { useOutbox } from '../../pages/activity/outbox/use-outbox.ts';
import classes from './navigation.module.css';
import { Item, ScopedItem } from './navigation-item.tsx';

/** The six areas. Those that the credentials do not allow stay visible, disabled, with the reason. */
export function Navigation() {
  const { t } = useTranslation('shell');
  return (
    <nav className={classes.nav} aria-label={t('navigation')}>
      <ul className={classes.list}>
        <ScopedItem area="loans" icon={IconListDetails} scope="read:loans" />
        <ScopedItem area="drafts" icon={IconFilePencil} scope="create:loan_draft" />
        <JournalsItem />
        <RepaymentsItem />
        <ActivityItem />
        <Item area="settings" icon={IconSettings} />
      </ul>
    </nav>
  );
}

function ActivityItem() {
  const { t } = useTranslation('shell');
  const { waiting: count } = useOutbox();
  return <Item area="activity" icon={IconHistory} notes={[{ count, text: t('outboxWaits', { count }) }]} />;
}

/** Counts, on every page, the journals that Kiva accepted days ago and that nobody has published since. */
function JournalsItem() {
  const { t } = useTranslation('shell');
  const { journals: count } = useLate();
  const notes = [{ count, text: t('late.journals', { count }) }];
  return <ScopedItem area="journals" icon={IconMessage2} scope="create:journal_update" notes={notes} />;
}

/** As are reports that wait for a second person, or to be finalized. */
function RepaymentsItem() {
  const { t } = useTranslation(['shell', 'approval']);
  const { data } = useCall('approvals.waiting', { environment: useEnvironment() }, { staleTime: 0 });
  const [waiting, { report: late }] = [data?.length ?? 0, useLate()];
  const notes = [
    { count: waiting, text: t('approval:waiting.count', { count: waiting }) },
    { count: late, text: t('shell:late.report', { count: late }) },
  ];
  return <ScopedItem area="repayments" icon={IconCoins} scope="create:repayment" notes={notes} />;
}

const hour = 3_600_000;

/** What is late in PA2. Time alone makes it late, so it is refetched every hour, too. */
function useLate(): LateTodo {
  const options = { staleTime: 0, refetchInterval: hour };
  return useCall('todo.late', { environment: useEnvironment() }, options).data ?? { journals: 0, report: 0 };
}
