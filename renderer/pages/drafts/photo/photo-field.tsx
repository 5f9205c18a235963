import { Fieldset, Stack, Text } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { warningsOfSize } from '../../../../shared/rules/pictures/photo-warnings.ts';
import { CropDialog } from './crop-dialog.tsx';
import { factsOf } from './data-uri.ts';
import { DropZone } from './drop-zone.tsx';
import classes from './photo.module.css';
import { PhotoButtons } from './photo-buttons.tsx';
import { PhotoFacts, PhotoNews, PhotoWarnings, RefusedPicture } from './photo-notes.tsx';
import { Picture } from './picture.tsx';
import { usePastedFiles } from './use-pasted-files.ts';
import { type TakePhoto, usePhoto } from './use-photo.ts';

type Props = {
  /** Data URI of the photo, empty for none. */
  value: string;
  onChange: TakePhoto;
  /** Gets the work until a choice is stored; see {@link usePhoto}. */
  onWork: (work: Promise<boolean>) => void;
  /** What else speaks against this photo, such as that it was used before. */
  warnings?: readonly ReactNode[];
  disabled?: boolean;
  /** Id of the button that chooses a picture, so that a finding can lead there. */
  id?: string;
};

/** The photo of a loan: dropped, chosen or pasted, then shown as it will be sent. */
export function PhotoField({ value, onChange, onWork, warnings = [], disabled = false, id }: Props) {
  const { t } = useTranslation('photo');
  const { step, photo, whole, take, crop, remove } = usePhoto(value, onChange, onWork);
  const [cropping, setCropping] = useState(false);
  const facts = useMemo(() => factsOf(value), [value]);
  const filled = value !== '';
  const busy = step.kind === 'preparing';
  usePastedFiles(take, !disabled);
  return (
    <Fieldset variant="unstyled" className={classes.field} legend={t('label')}>
      <Stack gap="sm">
        <DropZone onDrop={take} filled={filled} busy={busy} disabled={disabled}>
          <Picture value={value} busy={busy} />
          <div className={classes.side}>
            {facts && <PhotoFacts {...facts} />}
            <PhotoNews step={step} filled={filled} disabled={disabled} />
            {!disabled && (
              <PhotoButtons
                {...(id === undefined ? {} : { id })}
                filled={filled}
                onChoose={take}
                onCrop={() => setCropping(true)}
                onRemove={remove}
              />
            )}
          </div>
        </DropZone>
        {step.kind === 'refused' && (
          <RefusedPicture problem={step.problem} reference={step.ref} kept={filled} />
        )}
        <PhotoWarnings warnings={photo?.warnings ?? (facts ? warningsOfSize(facts) : [])} more={warnings} />
        {!disabled && (
          <Text c="dimmed" fz="sm">
            {t('help')}
          </Text>
        )}
      </Stack>
      <CropDialog
        picture={cropping ? whole : null}
        onClose={() => setCropping(false)}
        onUse={(part) => {
          setCropping(false);
          crop(part);
        }}
      />
    </Fieldset>
  );
}
