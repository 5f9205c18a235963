import { Tooltip, VisuallyHidden } from '@mantine/core';
import {
  type Icon,
  IconCoins,
  IconFilePencil,
  IconHistory,
  IconListDetails,
  IconMessage2,
  IconSettings,
} from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../shared/model/connection.ts';
import { useOutbox } from '../../pages/activity/outbox/use-outbox.ts';
import { useEnvironment } from '../app-state.tsx';
import { useCall } from '../calls.ts';
import { useScope } from '../use-scope.ts';
import classes from './navigation.module.css';

type Area = 'loans' | 'drafts' | 'journals' | 'repayments' | 'activity' | 'settings';
type AreaProps = { area: Area; icon: Icon };
/** What an area has to say beside its name: a mark to see, and words for who does not see it. */
type ItemProps = AreaProps & { note?: string; badge?: ReactNode };

/** Pages of an area whose address is not below that of its first page. */
const within: Record<string, Area> = { portfolio: 'loans', receipts: 'activity' };

/** The six areas. Those that the credentials do not allow stay in sight, disabled, with the reason (AUTH-6). */
export function Navigation() {
  const { t } = useTranslation('shell');
  return (
    <nav className={classes.nav} aria-label={t('navigation')}>
      <ul className={classes.list}>
        <ScopedItem area="loans" icon={IconListDetails} scope="read:loans" />
        <ScopedItem area="drafts" icon={IconFilePencil} scope="create:loan_draft" />
        <ScopedItem area="journals" icon={IconMessage2} scope="create:journal_update" />
        <RepaymentsItem />
        <ActivityItem />
        <Item area="settings" icon={IconSettings} />
      </ul>
    </nav>
  );
}

function Item({ area, icon: AreaIcon, note, badge }: ItemProps) {
  const { t } = useTranslation('shell');
  const noteId = useId();
  const isWithin = useLocation({ select: ({ pathname }) => within[pathname.split('/')[1] ?? ''] === area });
  return (
    <li className={classes.item}>
      <Link
        to={`/${area}`}
        className={classes.link}
        aria-describedby={note ? noteId : undefined}
        {...(isWithin ? { 'aria-current': 'true' as const } : {})}
      >
        <AreaIcon size={20} stroke={1.75} aria-hidden />
        {t(area)}
      </Link>
      {badge}
      {note !== undefined && <VisuallyHidden id={noteId}>{note}</VisuallyHidden>}
    </li>
  );
}

function ScopedItem({ scope, ...item }: ItemProps & { scope: Scope }) {
  const state = useScope(scope);
  return state.allowed ? (
    <Item {...item} />
  ) : (
    <DisabledItem area={item.area} icon={item.icon} reason={state.reason} />
  );
}

function DisabledItem({ area, icon: AreaIcon, reason }: AreaProps & { reason: string }) {
  const { t } = useTranslation('shell');
  const reasonId = useId();
  return (
    <li className={classes.item}>
      <Tooltip
        label={reason}
        multiline
        w={260}
        position="right"
        events={{ hover: true, focus: true, touch: true }}
      >
        {/* biome-ignore lint/a11y/useValidAnchor: a link that is disabled has no address but stays in the tab order */}
        <a className={classes.link} role="link" aria-disabled="true" tabIndex={0} aria-describedby={reasonId}>
          <AreaIcon size={20} stroke={1.75} aria-hidden />
          {t(area)}
        </a>
      </Tooltip>
      <span className={classes.reason} aria-hidden>
        {t('scopeShort')}
      </span>
      <VisuallyHidden id={reasonId}>{reason}</VisuallyHidden>
    </li>
  );
}

/** The badge stands beside the link, so that the link's name stays the one word. */
function ActivityItem() {
  const { t } = useTranslation('shell');
  const { waiting } = useOutbox();
  const note = t('outboxWaits', { count: waiting });
  return <Item area="activity" icon={IconHistory} {...(waiting === 0 ? {} : marked(waiting, note))} />;
}

/** Reports that wait for a second person are in sight on every page. */
function RepaymentsItem() {
  const { t } = useTranslation('approval');
  const waiting = useCall('approvals.waiting', { environment: useEnvironment() }, { staleTime: 0 });
  const count = waiting.data?.length ?? 0;
  const mark = count === 0 ? {} : marked(count, t('waiting.count', { count }));
  return <ScopedItem area="repayments" icon={IconCoins} scope="create:repayment" {...mark} />;
}

function marked(count: number, note: string): Pick<ItemProps, 'note' | 'badge'> {
  const badge = (
    <span className={classes.badge} aria-hidden>
      {count}
    </span>
  );
  return { note, badge };
}
