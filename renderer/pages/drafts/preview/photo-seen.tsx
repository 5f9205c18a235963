import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NotGiven } from '../../../components/facts.tsx';
import { Problem } from '../../../components/problem.tsx';
import { formatCount, formatSize } from '../../../i18n/format.ts';
import { useStoredPhoto } from '../use-stored-photo.ts';

/** The photo as it is sent, with its size. */
export function PhotoSeen({ photoId }: { photoId: string }) {
  const { t } = useTranslation(['drafts', 'photo']);
  const { photo, failure } = useStoredPhoto(photoId);
  if (failure) return <Problem failure={failure} />;
  if (photoId === '') return <NotGiven />;
  if (!photo) return null;
  const { width, height, bytes } = photo;
  return (
    <figure style={{ margin: 0 }}>
      <img
        src={photo.dataUri}
        alt={t('photo:alt')}
        style={{ maxWidth: '20rem', maxHeight: '15rem', borderRadius: 'var(--mantine-radius-sm)' }}
      />
      <Text component="figcaption" fz="sm" c="dimmed" className="pd-number">
        {t('drafts:photo.facts', {
          width: formatCount(width),
          height: formatCount(height),
          size: formatSize(bytes),
        })}
      </Text>
    </figure>
  );
}
