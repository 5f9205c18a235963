import { Anchor, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../../shared/model/review.ts';
import { formatMoment } from '../../i18n/format.ts';
import { Notice } from '../notice.tsx';

const shown = 10;

/** Links to other drafts with a loan id of this one, sent ones first, so that no loan is posted twice by mistake. */
export function SameLoan({ loans }: { loans: Review['sameLoan'] }) {
  const { t } = useTranslation('review');
  return (
    <Notice tone="warn" icon={IconAlertTriangle} title={t('sameLoan.title')}>
      <span>{t('sameLoan.text')}</span>
      <List>
        {loans.slice(0, shown).map(({ workId, loanId, title, sentAt }) => (
          <List.Item key={`${workId}:${loanId}`}>
            <Anchor
              c="inherit"
              underline="always"
              renderRoot={(props) => <Link {...props} to="/drafts/$id" params={{ id: workId }} />}
            >
              {title || t('sameLoan.untitled')}
            </Anchor>{' '}
            {sentAt === null
              ? t('sameLoan.notSent', { loanId })
              : t('sameLoan.sent', { loanId, when: formatMoment(sentAt) })}
          </List.Item>
        ))}
      </List>
      {loans.length > shown && <span>{t('more', { count: loans.length - shown })}</span>}
    </Notice>
  );
}
