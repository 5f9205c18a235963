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
import { useScope } from '../use-scope.ts';
import classes from './navigation.module.css';

type Area = 'loans' | 'drafts' | 'journals' | 'repayments' | 'activity' | 'settings';
type AreaProps = { area: Area; icon: Icon };

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
        <ScopedItem area="repayments" icon={IconCoins} scope="create:repayment" />
        <ActivityItem />
        <Item area="settings" icon={IconSettings} />
      </ul>
    </nav>
  );
}

function Item({ area, icon: AreaIcon, note, badge }: AreaProps & { note?: string; badge?: ReactNode }) {
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

function ScopedItem({ scope, ...item }: AreaProps & { scope: Scope }) {
  const state = useScope(scope);
  return state.allowed ? <Item {...item} /> : <DisabledItem {...item} reason={state.reason} />;
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
  if (waiting === 0) return <Item area="activity" icon={IconHistory} />;
  return (
    <Item
      area="activity"
      icon={IconHistory}
      note={t('outboxWaits', { count: waiting })}
      badge={
        <span className={classes.badge} aria-hidden>
          {waiting}
        </span>
      }
    />
  );
}
