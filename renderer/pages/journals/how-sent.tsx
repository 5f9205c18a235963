import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { InfoButton } from '../../components/workbench/info-button.tsx';
import type { Columns } from './entry/entry-editor.tsx';

/** How journals leave, and what is to be done after that. */
export function HowSent({ columns }: { columns: Columns }) {
  const { t } = useTranslation('journals');
  return (
    <InfoButton label={t(`columns.short.${columns}`)}>
      <span>
        {t(`columns.${columns}`)}{' '}
        <Anchor inherit underline="always" renderRoot={(props) => <Link {...props} to="/settings" />}>
          {t('columns.change')}
        </Anchor>
      </span>
      <span>{t('publish')}</span>
    </InfoButton>
  );
}
