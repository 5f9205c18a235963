import { IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';

/** What it costs the borrower to give Kiva the address of a picture (acceptance.md JRN-2). */
export function PicturePrivacy() {
  const { t } = useTranslation('journals');
  return (
    <Notice tone="warn" icon={IconWorld} title={t('privacy.title')}>
      {t('privacy.text')}
    </Notice>
  );
}
