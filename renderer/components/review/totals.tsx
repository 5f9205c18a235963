import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../../shared/model/review.ts';
import { compareDecimals } from '../../../shared/rules/money.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { Money } from '../money.tsx';
import classes from './review.module.css';

/** How many, how much, where to: what a person compares with the own books before sending. */
export function Totals({ review }: { review: Review }) {
  const { t } = useTranslation(['common', 'review']);
  const environment = useEnvironment();
  const sums = review.sums.filter(({ sum }) => compareDecimals(sum, '0') !== 0);
  return (
    <dl className={classes.totals}>
      <Total label={t('review:itemsLabel')}>
        {t(`review:count.${review.kind}`, { count: review.count })}
      </Total>
      {sums.map(({ currency, sum }) => (
        <Total key={currency} label={t('review:sumLabel')}>
          <Money amount={sum} currency={currency} />
        </Total>
      ))}
      {review.leftOut > 0 && (
        <Total label={t('review:leftOutLabel')}>{t('review:leftOut', { count: review.leftOut })}</Total>
      )}
      <Total label={t('review:goesTo')}>{t(`environment.${environment}`)}</Total>
    </dl>
  );
}

/** One of the figures, under its name. */
export function Total({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
