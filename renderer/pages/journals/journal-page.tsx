import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Work } from '../../../shared/model/work.ts';
import { type JournalColumn, journalColumns } from '../../../shared/rules/journal-import.ts';
import { focusField } from '../../components/field-summary.tsx';
import { fieldId } from '../../components/work/field-id.ts';
import { WorkEditor } from '../../components/work/work-editor.tsx';
import { useBegunWith } from './import/use-import-anew.ts';
import { JournalsForm, type JournalsFormHandle } from './journals-form.tsx';
import { TextsToSend } from './review/texts-to-send.tsx';
import { JournalResults } from './sent/journal-results.tsx';
import { SetAside } from './set-aside.tsx';
import { placeIn } from './standings.ts';

/** The page of one or several journals that are sent together. */
export function JournalPage() {
  const { t } = useTranslation('journals');
  const { id } = useParams({ from: '/journals/$id' });
  const form = useRef<JournalsFormHandle>(null);
  const begunWith = useBegunWith(id);
  const words = { title: useTitle(), back: t('back'), removeTitle: t('removeTitle') };
  const goTo = (path: string) => {
    const place = placeIn(path);
    if (place === null) return false;
    form.current?.open(place);
    focusField(fieldId(path));
    return true;
  };
  return (
    <WorkEditor
      id={id}
      kind="journals"
      words={words}
      compact
      labelOf={useLabel()}
      goTo={goTo}
      inReview={({ body }) => body.kind === 'journals' && <TextsToSend entries={body.content.entries} />}
      facts={(work, store) => (
        <SetAside work={work} store={store} onRest={(content) => form.current?.adopt(content)} />
      )}
    >
      {({ work, save, readOnly, places }) =>
        work.body.kind === 'journals' && (
          <JournalsForm
            ref={form}
            content={work.body.content}
            onChange={(content) => save({ kind: 'journals', content })}
            {...{ readOnly, begunWith, places }}
            above={work.state !== 'open' && <JournalResults workId={work.id} />}
          />
        )
      }
    </WorkEditor>
  );
}

function useTitle() {
  const { t } = useTranslation('journals');
  return ({ body }: Work) => {
    if (body.kind !== 'journals') return t('untitled');
    const [first, ...others] = body.content.entries;
    const subject = first?.subject.trim() || t('untitled');
    return others.length === 0 ? subject : t('titleMany', { subject, count: others.length });
  };
}

/** `entries.0.body` becomes "Journal 1, Body", with the borrower's name where it is known. */
function useLabel() {
  const { t } = useTranslation('journals');
  return (path: string, { body }: Work) => {
    const place = placeIn(path);
    const field = journalColumns.find((each) => path.endsWith(`.${each}`));
    if (place === null || field === undefined || body.kind !== 'journals') return '';
    const number = place + 1;
    const name = body.content.entries[place]?.facts?.name;
    const journal = name ? t('entryOf', { number, name }) : t('entry', { number });
    return t('path', { journal, field: t(`field.${field satisfies JournalColumn}`) });
  };
}
