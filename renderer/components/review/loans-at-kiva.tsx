import { Anchor, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../../shared/model/review.ts';
import { Notice } from '../notice.tsx';
import { useStatusName } from '../use-status-name.ts';

const shown = 10;

/** Links to the loans that Kiva has with a loan id of this draft, so that no loan is posted twice by mistake. */
export function LoansAtKiva({ loans }: { loans: Review['loansAtKiva'] }) {
  const { t } = useTranslation('review');
  const statusName = useStatusName();
  return (
    <Notice tone="warn" icon={IconAlertTriangle} title={t('loanAtKiva.title', { count: loans.length })}>
      <span>{t('loanAtKiva.text')}</span>
      <List>
        {loans.slice(0, shown).map(({ key, loanId, name, status }) => (
          <List.Item key={key}>
            <Anchor
              c="inherit"
              underline="always"
              renderRoot={(props) => <Link {...props} to="/loans/$kivaId" params={{ kivaId: key }} />}
            >
              {name || t('loanAtKiva.unnamed')}
            </Anchor>{' '}
            {t('loanAtKiva.loan', { loanId, status: statusName(status) })}
          </List.Item>
        ))}
      </List>
      {loans.length > shown && <span>{t('more', { count: loans.length - shown })}</span>}
    </Notice>
  );
}
