import { NativeSelect, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { portfolioLists } from '../../../shared/rules/portfolio-lists.ts';
import { Panel } from '../../components/panel.tsx';
import { formatCount, formatMonth, formatShare } from '../../i18n/format.ts';
import { shareOf } from './figures.ts';
import { ListLink } from './list-link.tsx';
import { Meter } from './meter.tsx';
import classes from './pictures.module.css';
import type { PictureProps } from './pictures.tsx';
import { monthFrom } from './portfolio-search.ts';

/** How far back the months go that can be chosen. */
const months = 13;

/** How many of the loans that take payments are in an accepted report of a month. */
export function Coverage({ summary, today, onLook }: PictureProps) {
  const { t } = useTranslation('portfolio');
  const id = useId();
  const { period, expected, reported } = summary.coverage;
  const share = formatShare(shareOf(reported, expected));
  return (
    <Panel labelledBy={id}>
      <div className={classes.head}>
        <Title order={2} id={id}>
          {t('coverage.title')}
        </Title>
        <PeriodSelect period={period} today={today} onChange={(next) => onLook({ period: next })} />
      </div>
      <div>
        <ListLink
          filter={portfolioLists.reported(period)}
          className={classes.link}
          label={t('coverage.reported', { count: reported, formatted: formatCount(reported) })}
        >
          <span className={classes.figure}>{formatCount(reported)}</span>
        </ListLink>{' '}
        <ListLink
          filter={portfolioLists.payable()}
          className={classes.link}
          label={t('coverage.expected', { count: expected, formatted: formatCount(expected) })}
        >
          <span className={classes.whole}>/ {formatCount(expected)}</span>
        </ListLink>
        <div className={classes.note}>{t('coverage.share', { share })}</div>
      </div>
      <Meter value={reported} whole={expected} label={t('coverage.meter')} words={share} />
      <Missing period={period} expected={expected} reported={reported} />
    </Panel>
  );
}

function Missing({ period, expected, reported }: { period: string; expected: number; reported: number }) {
  const { t } = useTranslation('portfolio');
  const count = expected - reported;
  if (count === 0) return <span>{t(expected === 0 ? 'coverage.nothing' : 'coverage.complete')}</span>;
  return (
    <ListLink filter={portfolioLists.notReported(period)} className={classes.link}>
      {t('coverage.missing', { count, formatted: formatCount(count) })}{' '}
      <IconArrowRight size={14} aria-hidden />
    </ListLink>
  );
}

type SelectProps = { period: string; today: string; onChange: (period: string) => void };

function PeriodSelect({ period, today, onChange }: SelectProps) {
  const { t } = useTranslation('portfolio');
  const offered = Array.from({ length: months }, (_, back) => monthFrom(today, -back));
  const all = offered.includes(period) ? offered : [...offered, period];
  return (
    <NativeSelect
      size="xs"
      aria-label={t('coverage.period')}
      value={period}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={all.map((value) => ({ value, label: formatMonth(value) }))}
    />
  );
}
