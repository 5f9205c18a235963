import { VisuallyHidden } from '@mantine/core';
import {
  type Icon,
  IconAlertTriangle,
  IconCalendarExclamation,
  IconHourglassLow,
  IconMessageExclamation,
} from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListFilter, portfolioLists } from '../../../shared/rules/portfolio-lists.ts';
import { formatCount, formatShare } from '../../i18n/format.ts';
import { shareOf } from './figures.ts';
import { ListLink } from './list-link.tsx';
import classes from './pictures.module.css';
import type { PictureProps } from './pictures.tsx';

/** Four figures that ask for something; each opens its list. */
export function WhatNeedsYou({ summary, today }: PictureProps) {
  const { t } = useTranslation('portfolio');
  const { delinquent, payable, expiring, issues, journalsOverdue } = summary;
  const share = { share: formatShare(shareOf(delinquent, payable)), total: formatCount(payable) };
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <VisuallyHidden component="h2" id={id}>
        {t('now.title')}
      </VisuallyHidden>
      <ul className={classes.cards}>
        <Card
          icon={IconAlertTriangle}
          label={t('now.delinquent')}
          loans={delinquent}
          note={t('now.delinquentNote', share)}
          share={shareOf(delinquent, payable)}
          filter={portfolioLists.delinquent()}
        />
        <Card
          icon={IconMessageExclamation}
          label={t('now.journalsOverdue')}
          loans={journalsOverdue}
          note={t('now.journalsOverdueNote')}
          filter={portfolioLists.journalsOverdue(today)}
        />
        <Card
          icon={IconHourglassLow}
          label={t('now.expiring')}
          loans={expiring}
          note={t('now.expiringNote')}
          filter={portfolioLists.expiring(today)}
        />
        <Card
          icon={IconCalendarExclamation}
          label={t('now.issues')}
          loans={issues}
          note={t('now.issuesNote')}
          filter={portfolioLists.issues()}
        />
      </ul>
    </section>
  );
}

/** `share` is drawn as well where it is given; the note says it in words. */
type CardProps = {
  icon: Icon;
  label: string;
  loans: number;
  note: string;
  filter: ListFilter;
  share?: number;
};

function Card({ icon: CardIcon, label, loans, note, filter, share }: CardProps) {
  return (
    <li>
      <ListLink filter={filter} className={classes.card} calm={loans === 0}>
        <span className={classes.label}>
          <CardIcon size={18} stroke={1.75} aria-hidden />
          {label}
        </span>{' '}
        <span className={classes.figure}>{formatCount(loans)}</span>{' '}
        <span className={classes.note}>{note}</span>
        {share !== undefined && <Gauge share={share} />}
      </ListLink>
    </li>
  );
}

function Gauge({ share }: { share: number }) {
  return (
    <span className={`${classes.meter} ${classes.gauge}`} aria-hidden>
      <span className={classes.fill} style={{ width: `${share * 100}%` }} />
    </span>
  );
}
