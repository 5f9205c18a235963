import { Anchor, List } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClockPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../../shared/model/review.ts';
import { formatAmount, formatMoment, formatMonth } from '../../i18n/format.ts';
import { Notice } from '../notice.tsx';

const shown = 20;

/** Says what of this went out before, or waits elsewhere, and leads to it. A part that did stays out by itself. */
export function AlreadySent({ review }: { review: Review }) {
  const { t } = useTranslation('review');
  const isAll = review.count > 0 && review.alreadySent.length === review.count && review.needsReason;
  const part = isAll ? 'all' : 'part';
  const sent = review.alreadySent.filter(({ waits }) => !waits);
  const waiting = review.alreadySent.filter(({ waits }) => waits);
  return (
    <>
      {sent.length > 0 && (
        <Notice
          {...(isAll ? { tone: 'warn', icon: IconAlertTriangle } : { tone: 'info', icon: IconCircleCheck })}
          title={t('alreadySent.title', { count: sent.length })}
        >
          <span>{t(`alreadySent.${part}`)}</span>
          <Links
            links={sent}
            textOf={({ key, at }) => t('alreadySent.item', { key, when: formatMoment(at) })}
          />
        </Notice>
      )}
      {waiting.length > 0 && (
        <Notice tone="info" icon={IconClockPause} title={t('waits.title', { count: waiting.length })}>
          <span>{t(`waits.${part}`)}</span>
          <Links links={waiting} textOf={({ key, at }) => t('waits.item', { key, when: formatMoment(at) })} />
        </Notice>
      )}
    </>
  );
}

/** Rows that would put an earlier month over a later one: Kiva keeps what it takes last. */
export function LaterMonths({ review: { later, laterCount } }: { review: Review }) {
  const { t } = useTranslation('review');
  if (laterCount === 0) return null;
  return (
    <Notice tone="warn" icon={IconAlertTriangle} title={t('later.title', { count: laterCount })}>
      <span>{t('later.text')}</span>
      <Links
        links={later}
        all={laterCount}
        textOf={({ key, amount, period, waits }) =>
          t(waits ? 'later.itemWaits' : 'later.item', {
            key,
            amount: formatAmount(amount),
            month: formatMonth(period),
          })
        }
      />
    </Notice>
  );
}

type LinksProps<T> = { links: readonly T[]; textOf: (link: T) => ReactNode; all?: number };

function Links<T extends { sendId: string; key: string }>({
  links,
  textOf,
  all = links.length,
}: LinksProps<T>) {
  const { t } = useTranslation('review');
  const first = links.slice(0, shown);
  return (
    <>
      <List>
        {first.map((link) => (
          <List.Item key={`${link.sendId}:${link.key}`}>
            <Anchor component={Link} to={`/activity/${link.sendId}`} c="inherit" underline="always">
              {textOf(link)}
            </Anchor>
          </List.Item>
        ))}
      </List>
      {all > first.length && <span>{t('more', { count: all - first.length })}</span>}
    </>
  );
}
