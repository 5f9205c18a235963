import { Button, FileButton, Group } from '@mantine/core';
import { IconCrop, IconTrash, IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  id?: string;
  filled: boolean;
  onChoose: (files: readonly File[]) => void;
  onCrop: () => void;
  onRemove: () => void;
};

/** What one can do with the photo; the first button is the same one before and after, so it keeps the focus. */
export function PhotoButtons({ id, filled, onChoose, onCrop, onRemove }: Props) {
  const { t } = useTranslation('photo');
  const chooser = useRef<HTMLButtonElement>(null);
  const forget = useRef<() => void>(null);
  const chosen = (file: File | null) => {
    // The same file can be chosen again.
    forget.current?.();
    if (file) onChoose([file]);
  };
  const remove = () => {
    chooser.current?.focus();
    onRemove();
  };
  return (
    <Group gap="sm">
      <FileButton onChange={chosen} accept="image/*,.heic,.heif" resetRef={forget}>
        {({ onClick }) => (
          <Button
            ref={chooser}
            {...(id === undefined ? {} : { id })}
            variant={filled ? 'default' : 'filled'}
            leftSection={<IconUpload size={17} aria-hidden />}
            onClick={onClick}
          >
            {t(filled ? 'replace' : 'choose')}
          </Button>
        )}
      </FileButton>
      {filled && (
        <>
          <Button variant="default" leftSection={<IconCrop size={17} aria-hidden />} onClick={onCrop}>
            {t('crop')}
          </Button>
          <Button variant="default" leftSection={<IconTrash size={17} aria-hidden />} onClick={remove}>
            {t('remove')}
          </Button>
        </>
      )}
    </Group>
  );
}
