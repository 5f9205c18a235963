import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftContent, ScheduleRow } from '../../../../shared/model/draft.ts';
import { loanAmount } from '../../../../shared/rules/loan-amount.ts';
import { addDifferenceToLastRow, isBlankRow, reconcile } from '../../../../shared/rules/schedule.ts';
import { sumTyped } from '../../../../shared/rules/typed-amount.ts';
import { formatAmount } from '../../../i18n/format.ts';
import classes from '../sheet/sheet.module.css';

type Props = { draft: DraftContent; onMend?: (rows: ScheduleRow[]) => void };

/**
 * Says at every keystroke whether the principal adds up to the loan's amount, and fixes the difference at one press.
 */
export function Reconciliation({ draft, onMend }: Props) {
  const { t } = useTranslation('drafts');
  const amount = loanAmount(draft);
  const rows = draft.schedule;
  if (rows.every(isBlankRow)) return null;
  const { matches } = reconcile(amount, rows);
  const mended = matches ? null : addDifferenceToLastRow(amount, rows);
  const Icon = matches ? IconCircleCheck : IconAlertTriangle;
  return (
    <div className={classes.sums}>
      <Text
        component="div"
        fz="sm"
        fw={500}
        role="status"
        c={matches ? 'var(--pd-good-fg)' : 'var(--pd-warn-fg)'}
      >
        <Icon size={16} aria-hidden style={{ verticalAlign: '-3px' }} />{' '}
        <span className="pd-number">
          <Sentence amount={amount} rows={rows} />
        </span>
      </Text>
      {mended && onMend && (
        <Button size="compact-sm" variant="default" onClick={() => onMend(mended)}>
          {t('schedule.mend')}
        </Button>
      )}
      <Interest rows={rows} />
    </div>
  );
}

function Sentence({ amount, rows }: { amount: string; rows: readonly ScheduleRow[] }): string {
  const { t } = useTranslation('drafts');
  const { principal, difference, matches } = reconcile(amount, rows);
  if (principal === null) return t('schedule.unreadable');
  const sums = { principal: formatAmount(principal), amount: formatAmount(amount) };
  if (difference === null) return t('schedule.noAmount', sums);
  if (matches) return t('schedule.matches', sums);
  const isShort = !difference.startsWith('-');
  const size = formatAmount(difference.replace('-', ''));
  return t(isShort ? 'schedule.tooLittle' : 'schedule.tooMuch', { ...sums, difference: size });
}

function Interest({ rows }: { rows: readonly ScheduleRow[] }) {
  const { t } = useTranslation('drafts');
  const interests = rows.map(({ interest }) => interest.trim()).filter((text) => text !== '');
  const interest = sumTyped(interests);
  if (interests.length === 0 || interest === null) return null;
  return (
    <Text component="span" fz="sm" c="dimmed" className="pd-number">
      {t('schedule.interest', { interest: formatAmount(interest) })}
    </Text>
  );
}
