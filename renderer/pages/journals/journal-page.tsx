import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { JournalEntry, Work } from '../../../shared/model/work.ts';
import { WorkEditor } from '../../components/work/work-editor.tsx';
import { JournalsForm } from './journals-form.tsx';

/** The page of one or several journals that are sent together. */
export function JournalPage() {
  const { t } = useTranslation('journals');
  const { id } = useParams({ from: '/journals/$id' });
  const words = {
    title: (work: Work) => subjectOf(work) || t('untitled'),
    back: t('back'),
    removeTitle: t('removeTitle'),
  };
  /** `entries.0.body` becomes "Journal 1, Body". */
  const labelOf = (path: string) => {
    const [, index, field] = path.split('.');
    const name = t(`field.${field as keyof JournalEntry}`);
    return `${t('entry', { number: Number(index) + 1 })}, ${name}`;
  };
  return (
    <WorkEditor id={id} kind="journals" words={words} labelOf={labelOf}>
      {({ work, save, readOnly }) =>
        work.body.kind === 'journals' && (
          <JournalsForm
            content={work.body.content}
            onChange={(content) => save({ kind: 'journals', content })}
            readOnly={readOnly}
          />
        )
      }
    </WorkEditor>
  );
}

function subjectOf({ body }: Work): string {
  return body.kind === 'journals' ? (body.content.entries[0]?.subject.trim() ?? '') : '';
}
