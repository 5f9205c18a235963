import { useTranslation } from 'react-i18next';
import type { ControlTotal, ReportReview } from '../../../shared/model/report-review.ts';
import { formatAmount } from '../../i18n/format.ts';
import { Facts } from '../facts.tsx';
import classes from '../review/review.module.css';

/** The totals of the partner's own system as they were typed before the lock; nothing where none were. */
export function LockedControl({ control }: { control: ReportReview['control'] }) {
  const { t } = useTranslation('approval');
  const verdict = ({ typed, found, agrees }: ControlTotal) =>
    agrees
      ? t('control.agrees', { typed })
      : found === null
        ? t('control.unclear', { typed })
        : t('control.differs', { typed, found: formatAmount(found) });
  const facts = [
    { label: t('control.count'), total: control.count },
    ...control.sums.map((total) => ({
      label: [t('control.sum'), total.currency].filter(Boolean).join(', '),
      total,
    })),
  ]
    .filter(({ total }) => total.agrees !== null)
    .map(({ label, total }) => ({ label, value: verdict(total) }));
  if (facts.length === 0) return null;
  return (
    <div>
      <h3 className={classes.heading}>{t('control.title')}</h3>
      <Facts facts={facts} />
    </div>
  );
}
