import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { Photo, PhotoUse } from '../../../shared/model/photo.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { callKey, useAction } from '../../app/calls.ts';
import { usePendingSave } from '../../app/pending-saves.ts';
import { Problem } from '../../components/problem.tsx';
import { fieldId } from '../../components/work/field-id.ts';
import { formatMoment } from '../../i18n/format.ts';
import { PhotoField } from '../../photo/photo-field.tsx';
import { Step, Wide } from './step.tsx';
import { useStoredPhoto } from './use-stored-photo.ts';

type Props = { workId: string; readOnly: boolean };

/** PA2's third step: the photo, which is stored apart from the draft as soon as it is prepared. */
export function PhotoStep({ workId, readOnly }: Props) {
  const { t } = useTranslation('drafts');
  const { control } = useFormContext<DraftContent>();
  const photoId = useWatch({ control, name: 'photoId' });
  const stored = useStoredPhoto(photoId);
  const { keep, failure, usedBefore } = useKeepPhoto(workId);
  const onWork = useSavedBeforeLeaving();
  return (
    <Step id="step-3" title={t('step3.title')} text={t('step3.text')}>
      <Wide>
        {failure && <Problem failure={failure} />}
        {stored.failure && <Problem failure={stored.failure} />}
        <PhotoField
          id={fieldId('photoId')}
          value={stored.photo?.dataUri ?? ''}
          onChange={keep}
          onWork={onWork}
          warnings={usedBefore.map((use) => <PhotoUseLine key={use.workId} use={use} />)}
          disabled={readOnly}
        />
      </Wide>
    </Step>
  );
}

function PhotoUseLine({ use }: { use: PhotoUse }): string {
  const { t } = useTranslation('drafts');
  const title = use.title || t('photo.untitled');
  return use.sentAt
    ? t('photo.usedBeforeSent', { title, when: formatMoment(use.sentAt) })
    : t('photo.usedBefore', { title, when: formatMoment(use.updatedAt) });
}

/** Stores a new photo, and only then puts its id into the draft. */
function useKeepPhoto(workId: string) {
  const environment = useEnvironment();
  const client = useQueryClient();
  const { setValue } = useFormContext<DraftContent>();
  const [usedBefore, setUsedBefore] = useState<PhotoUse[]>([]);
  const save = useAction('photos.save');
  const keep = async (photo: Photo | null): Promise<boolean> => {
    setUsedBefore([]);
    if (!photo) {
      setValue('photoId', '');
      return true;
    }
    // What fails is shown by `failure`.
    const kept = await save.mutateAsync({ environment, workId, photo }).catch(() => null);
    if (kept === null) return false;
    client.setQueryData(callKey('photos.get', { environment, photoId: kept.photoId }), photo);
    setValue('photoId', kept.photoId);
    setUsedBefore(kept.usedBefore);
    return true;
  };
  return { keep, failure: save.error?.failure, usedBefore };
}

/** A photo that is still being prepared or stored is part of the draft: it is waited for before the draft is left. */
function useSavedBeforeLeaving(): (work: Promise<boolean>) => void {
  const latest = useRef(Promise.resolve(true));
  usePendingSave(useCallback(() => latest.current, []));
  return (work) => {
    latest.current = work;
  };
}
