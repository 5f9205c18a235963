import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Icon } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../shared/model/connection.ts';
import { formatCount } from '../../i18n/format.ts';
import { useScope } from '../../lib/use-scope.ts';
import classes from './navigation.module.css';

type Area = 'today' | 'loans' | 'drafts' | 'journals' | 'repayments' | 'activity' | 'settings';
type AreaProps = { area: Area; icon: Icon };
/** What waits for a person in an area: how much of it, what in words, and whether it should not wait any longer. */
export type AreaNote = { count: number; text: string; isUrgent: boolean };
type ItemProps = AreaProps & { notes?: readonly AreaNote[] };

/** Where the areas lie beside each other, see navigation.module.css. */
const narrow = '(max-width: 48em)';

/** Pages of an area whose address is not below that of its first page. */
const within: Record<string, Area> = { portfolio: 'loans', receipts: 'activity' };

/**
 * The link to an area. The badge with the count is beside it, so that the link's name stays one word; the badge
 * describes it.
 */
export function Item({ area, icon: AreaIcon, notes = [] }: ItemProps) {
  const { t } = useTranslation('shell');
  const noteId = useId();
  const isWithin = useLocation({ select: ({ pathname }) => within[pathname.split('/')[1] ?? ''] === area });
  const isNarrow = useMediaQuery(narrow);
  const waiting = notes.filter(({ count }) => count > 0);
  const note = waiting.map(({ text }) => text).join('; ');
  const isNoted = note !== '';
  return (
    <Tooltip
      label={note}
      disabled={!isNoted}
      multiline
      maw={260}
      position={isNarrow ? 'bottom' : 'right'}
      openDelay={400}
      events={{ hover: true, focus: true, touch: false }}
    >
      <li className={classes.item}>
        <Link
          to={`/${area}`}
          className={classes.link}
          aria-describedby={isNoted ? noteId : undefined}
          {...(isWithin ? { 'aria-current': 'true' as const } : {})}
        >
          <AreaIcon size={20} stroke={1.75} aria-hidden />
          {t(area)}
        </Link>
        {isNoted && <Badge waiting={waiting} />}
        {isNoted && <VisuallyHidden id={noteId}>{note}</VisuallyHidden>}
      </li>
    </Tooltip>
  );
}

/** More than that is too wide for the badge; the words tell all of it. */
const mostShown = 99;

function Badge({ waiting }: { waiting: readonly AreaNote[] }) {
  const count = waiting.reduce((sum, note) => sum + note.count, 0);
  return (
    <span className={classes.badge} data-urgent={waiting.some(({ isUrgent }) => isUrgent)} aria-hidden>
      {count > mostShown ? `${formatCount(mostShown)}+` : formatCount(count)}
    </span>
  );
}

/** The link to an area, or, where the credentials do not allow it, the reason why. */
export function ScopedItem({ scope, ...item }: ItemProps & { scope: Scope }) {
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
