import { IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';

/** What giving Kiva a public picture address means for the borrower's privacy. */
export function PicturePrivacy() {
  const { t } = useTranslation('journals');
  return (
    <Notice tone="warn" icon={IconWorld} title={t('privacy.title')}>
      {t('privacy.text')}
    </Notice>
  );
}
