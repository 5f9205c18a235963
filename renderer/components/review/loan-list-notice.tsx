import { Anchor, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../notice.tsx';

/** One of the loans: what its link is called, where that leads, and what is said beside it. */
type NamedLoan = { key: string; name: string; detail: string; way: Pick<LinkProps, 'to' | 'params'> };

type Props = { title: string; text: string; loans: readonly NamedLoan[] };

const shown = 10;

/** Names loans or drafts that one should look at before sending, with a link to each of the first. */
export function LoanListNotice({ title, text, loans }: Props) {
  const { t } = useTranslation('review');
  return (
    <Notice tone="warn" icon={IconAlertTriangle} title={title}>
      <span>{text}</span>
      <List>
        {loans.slice(0, shown).map(({ key, name, detail, way }) => (
          <List.Item key={key}>
            <Anchor c="inherit" underline="always" renderRoot={(props) => <Link {...props} {...way} />}>
              {name}
            </Anchor>{' '}
            {detail}
          </List.Item>
        ))}
      </List>
      {loans.length > shown && <span>{t('more', { count: loans.length - shown })}</span>}
    </Notice>
  );
}
