import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { PhotoUse } from '../../../shared/model/photo.ts';
import { Problem } from '../../components/problem.tsx';
import { fieldId } from '../../components/work/field-id.ts';
import { formatMoment } from '../../i18n/format.ts';
import { PhotoField } from './photo/photo-field.tsx';
import { PhotoOfLastGroup } from './photo-of-last-group.tsx';
import { PhotoOfLastLoan } from './photo-of-last-loan.tsx';
import { Step, Wide } from './step.tsx';
import { useKeepPhoto } from './use-keep-photo.ts';
import { useStoredPhoto } from './use-stored-photo.ts';

type Props = { workId: string; readOnly: boolean };

/** PA2's third step: the photo, which is stored apart from the draft as soon as it is prepared. */
export function PhotoStep({ workId, readOnly }: Props) {
  const { t } = useTranslation('drafts');
  const { control } = useFormContext<DraftContent>();
  const photoId = useWatch({ control, name: 'photoId' });
  const stored = useStoredPhoto(photoId);
  const { keep, onWork, failure, usedBefore } = useKeepPhoto(workId);
  return (
    <Step id="step-3" title={t('step3.title')} text={t('step3.text')}>
      <Wide>
        {failure && <Problem failure={failure} />}
        {stored.failure && <Problem failure={stored.failure} />}
        {!readOnly && <PhotoOfLastLoan workId={workId} />}
        {!readOnly && <PhotoOfLastGroup workId={workId} />}
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
