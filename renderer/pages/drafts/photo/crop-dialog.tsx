import 'react-image-crop/dist/ReactCrop.css';
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import ReactCrop, { type PercentCrop } from 'react-image-crop';
import { type Crop, defaultOptions } from '../../../../shared/model/photo.ts';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { fourToThree, largestPart } from './crop.ts';
import classes from './photo.module.css';

type Props = {
  /** The uncropped picture; null while the dialog is closed. */
  picture: string | null;
  onUse: (crop: Crop) => void;
  onClose: () => void;
};

/** Asks which part of a picture to keep. The frame and its corners move by pointer and by arrow keys. */
export function CropDialog({ picture, onUse, onClose }: Props) {
  const { t } = useTranslation('photo');
  return (
    <Dialog
      environment={null}
      opened={picture !== null}
      onClose={onClose}
      title={t('cropping.title')}
      size="xl"
    >
      {picture !== null && <CropForm picture={picture} onUse={onUse} onClose={onClose} />}
    </Dialog>
  );
}

type Shape = 'free' | 'fourToThree';

const everything = toPercent(defaultOptions.crop);

function CropForm({ picture, onUse, onClose }: Props & { picture: string }) {
  const { t } = useTranslation(['photo', 'common']);
  const help = useId();
  const [shape, setShape] = useState<Shape>('free');
  const [frame, setFrame] = useState(everything);
  const [image, setImage] = useState<HTMLImageElement | null>(null);
  const largest = (of: Shape) =>
    of === 'free' || image === null
      ? everything
      : toPercent(largestPart({ width: image.naturalWidth, height: image.naturalHeight }, fourToThree));
  const choose = (next: Shape) => {
    setShape(next);
    setFrame(largest(next));
  };
  return (
    <Stack gap="md">
      <Text id={help} c="dimmed" fz="sm">
        {t('cropping.help')}
      </Text>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('cropping.shape')}
          value={shape}
          onChange={(next) => choose(next as Shape)}
          data={(['free', 'fourToThree'] as const).map((value) => ({ value, label: t(`cropping.${value}`) }))}
        />
        <Button variant="default" onClick={() => setFrame(largest(shape))}>
          {t('cropping.everything')}
        </Button>
      </Group>
      <div className={classes.stage}>
        <ReactCrop
          className={`ReactCrop--no-animate ${classes.frame}`}
          crop={frame}
          onChange={(_, next) => setFrame(next)}
          {...(shape === 'fourToThree' ? { aspect: fourToThree } : {})}
          keepSelection
          minWidth={48}
          minHeight={36}
          ruleOfThirds
          ariaLabels={useFrameWords()}
        >
          <img ref={setImage} src={picture} alt={t('cropping.picture')} />
        </ReactCrop>
      </div>
      <Group justify="space-between">
        <Text role="status" fz="sm" className="pd-number">
          {t('cropping.chosen', { width: Math.round(frame.width), height: Math.round(frame.height) })}
        </Text>
        <Group gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button onClick={() => onUse(fromPercent(frame))}>{t('cropping.use')}</Button>
        </Group>
      </Group>
    </Stack>
  );
}

function useFrameWords() {
  const { t } = useTranslation('photo');
  return {
    cropArea: t('cropping.area'),
    nwDragHandle: t('cropping.corner.nw'),
    nDragHandle: t('cropping.corner.n'),
    neDragHandle: t('cropping.corner.ne'),
    eDragHandle: t('cropping.corner.e'),
    seDragHandle: t('cropping.corner.se'),
    sDragHandle: t('cropping.corner.s'),
    swDragHandle: t('cropping.corner.sw'),
    wDragHandle: t('cropping.corner.w'),
  };
}

function toPercent({ x, y, width, height }: Crop): PercentCrop {
  return { unit: '%', x: x * 100, y: y * 100, width: width * 100, height: height * 100 };
}

function fromPercent({ x, y, width, height }: PercentCrop): Crop {
  return { x: x / 100, y: y / 100, width: width / 100, height: height / 100 };
}
