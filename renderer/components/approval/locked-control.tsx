import { useTranslation } from 'react-i18next';
import type { ReportReview } from '../../../shared/model/report-review.ts';
import { Facts } from '../facts.tsx';
import classes from '../review/review.module.css';

/** The totals of the partner's own system as they were typed before the lock; nothing where none were. */
export function LockedControl({ control }: { control: ReportReview['control'] }) {
  const { t } = useTranslation('approval');
  const facts = (['count', 'sum'] as const).flatMap((key) => {
    const { typed, found, agrees } = control[key];
    if (agrees === null) return [];
    return [
      {
        label: t(`control.${key}`),
        value: t(agrees ? 'control.agrees' : 'control.differs', { typed, found }),
      },
    ];
  });
  if (facts.length === 0) return null;
  return (
    <div>
      <h3 className={classes.heading}>{t('control.title')}</h3>
      <Facts facts={facts} />
    </div>
  );
}
