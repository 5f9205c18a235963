import { Loader } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './photo.module.css';

type Props = { value: string; busy: boolean };

/** The photo as it will be sent, or a sign where one goes. */
export function Picture({ value, busy }: Props) {
  const { t } = useTranslation('photo');
  if (value !== '') return <img className={classes.picture} src={value} alt={t('alt')} />;
  return (
    <div className={classes.sign} aria-hidden>
      {busy ? <Loader size="sm" /> : <IconPhotoPlus size={32} stroke={1.5} />}
    </div>
  );
}
