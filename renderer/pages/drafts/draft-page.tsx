import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DraftContent, Work } from '../../../shared/model/work.ts';
import { WorkEditor } from '../../components/work/work-editor.tsx';
import { DraftForm } from './draft-form.tsx';

/** The page of one loan draft. */
export function DraftPage() {
  const { t } = useTranslation('drafts');
  const { id } = useParams({ from: '/drafts/$id' });
  const words = {
    title: (work: Work) => nameOf(work) || t('untitled'),
    back: t('back'),
    removeTitle: t('removeTitle'),
  };
  return (
    <WorkEditor
      id={id}
      kind="draft"
      words={words}
      labelOf={(path) => t(`field.${path as keyof DraftContent}`)}
    >
      {({ work, save, readOnly }) =>
        work.body.kind === 'draft' && (
          <DraftForm
            content={work.body.content}
            onChange={(content) => save({ kind: 'draft', content })}
            readOnly={readOnly}
          />
        )
      }
    </WorkEditor>
  );
}

function nameOf({ body }: Work): string {
  return body.kind === 'draft' ? `${body.content.givenName} ${body.content.familyName}`.trim() : '';
}
