import {
  IconChecklist,
  IconCoins,
  IconFilePencil,
  IconHistory,
  IconListDetails,
  IconMessage2,
  IconSettings,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../shared/model/today.ts';
import type { WorkKind } from '../../../shared/model/work.ts';
import { countWaiting, useToday } from '../../lib/use-today.ts';
import classes from './navigation.module.css';
import { type AreaNote, Item, ScopedItem } from './navigation-item.tsx';

/** The seven areas. Those that the credentials do not allow stay visible, disabled, with the reason. */
export function Navigation() {
  const { t } = useTranslation('shell');
  const notes = useNotes(useToday().data);
  return (
    <nav className={classes.nav} aria-label={t('navigation')}>
      <ul className={classes.list}>
        <Item area="today" icon={IconChecklist} notes={notes.today} />
        <ScopedItem area="loans" icon={IconListDetails} scope="read:loans" />
        <ScopedItem area="drafts" icon={IconFilePencil} scope="create:loan_draft" notes={notes.draft} />
        <ScopedItem
          area="journals"
          icon={IconMessage2}
          scope="create:journal_update"
          notes={notes.journals}
        />
        <ScopedItem area="repayments" icon={IconCoins} scope="create:repayment" notes={notes.report} />
        <Item area="activity" icon={IconHistory} notes={notes.activity} />
        <Item area="settings" icon={IconSettings} />
      </ul>
    </nav>
  );
}

type Notes = Record<WorkKind | 'today' | 'activity', AreaNote[]>;

/** What waits in each area, in words: what Today lists, and the same counts. */
function useNotes(today: Today | undefined): Notes {
  const { t } = useTranslation(['shell', 'approval']);
  if (today === undefined) return { today: [], draft: [], journals: [], report: [], activity: [] };
  const { outbox, approvals, pa2 } = today;
  const inPa2 = (kind: WorkKind): AreaNote => {
    const { all, late } = pa2[kind];
    const waits = t(`shell:waits.${kind}`, { count: all });
    const text = t(late === all ? 'shell:waits.late' : 'shell:waits.someLate', { waits, count: late });
    return { count: all, text: late === 0 ? waits : text, isUrgent: late > 0 };
  };
  const unsettled = outbox.unknown + outbox.refused + outbox.paused;
  const toApprove = t('approval:waiting.count', { count: approvals });
  const byArea = {
    draft: [inPa2('draft')],
    journals: [inPa2('journals')],
    report: [{ count: approvals, text: toApprove, isUrgent: true }, inPa2('report')],
    activity: [{ count: unsettled, text: t('shell:outboxWaits', { count: unsettled }), isUrgent: true }],
  };
  const count = countWaiting(today);
  const isUrgent = Object.values(byArea)
    .flat()
    .some((note) => note.count > 0 && note.isUrgent);
  return { today: [{ count, text: t('shell:waits.all', { count }), isUrgent }], ...byArea };
}
