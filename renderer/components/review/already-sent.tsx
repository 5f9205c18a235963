import { Anchor, List, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../../shared/model/review.ts';
import { formatMoment } from '../../i18n/format.ts';
import { Notice } from '../notice.tsx';

const shown = 20;

/** Without `onReason` the reason was given before. */
type Props = { review: Review; reason: string; onReason: ((reason: string) => void) | null };

/**
 * Says what of this went out before and leads to it. A part that did stays out by itself; where all of it did, it may
 * go again only with a reason in words.
 */
export function AlreadySent({ review, reason, onReason }: Props) {
  const { t } = useTranslation('review');
  const { alreadySent: sends, needsReason } = review;
  return (
    <Notice tone="warn" icon={IconAlertTriangle} title={t('alreadySent.title', { count: sends.length })}>
      <span>{t(needsReason ? 'alreadySent.all' : 'alreadySent.part')}</span>
      <List>
        {sends.slice(0, shown).map(({ sendId, key, at }) => (
          <List.Item key={`${sendId}:${key}`}>
            <Anchor component={Link} to={`/activity/${sendId}`} c="inherit" underline="always">
              {t('alreadySent.item', { key, when: formatMoment(at) })}
            </Anchor>
          </List.Item>
        ))}
      </List>
      {sends.length > shown && <span>{t('more', { count: sends.length - shown })}</span>}
      {needsReason && onReason && <Reason reason={reason} onReason={onReason} />}
    </Notice>
  );
}

function Reason({ reason, onReason }: { reason: string; onReason: (reason: string) => void }) {
  const { t } = useTranslation('review');
  return (
    <Textarea
      w="100%"
      maw="36rem"
      autosize
      minRows={2}
      maxLength={500}
      label={t('alreadySent.reason')}
      description={t('alreadySent.reasonHelp')}
      value={reason}
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}
