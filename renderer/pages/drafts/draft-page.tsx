import { Box, Title } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Work } from '../../../shared/model/work.ts';
import { describeWork } from '../../../shared/rules/kinds/kinds.ts';
import { WorkEditor } from '../../components/work/work-editor.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { goToField } from './field-names.ts';
import { DraftPreview } from './preview/draft-preview.tsx';
import { useFieldLabel } from './use-field-label.ts';

/** The page of one loan draft. */
export function DraftPage() {
  const { t } = useTranslation('drafts');
  const { id } = useParams({ from: '/drafts/$id' });
  const { from } = useSearch({ from: '/drafts/$id' });
  const labelOf = useFieldLabel();
  const words = {
    title: (work: Work) => describeWork(work.body).title || t('untitled'),
    back: from === 'sheet' ? { to: '/drafts/sheet', label: t('bulk.backToSheet') } : t('back'),
    removeTitle: t('removeTitle'),
  };
  return (
    <WorkEditor
      id={id}
      kind="draft"
      words={words}
      labelOf={(path, { body }) =>
        labelOf(path, body.kind === 'draft' ? body.content.loanType : 'individual')
      }
      goTo={goToField}
      inReview={(work, _, change) => <WhatKivaGets work={work} onChange={change} />}
    >
      {({ work, save, readOnly }) =>
        work.body.kind === 'draft' && (
          <DraftEditor
            work={work}
            content={work.body.content}
            onChange={(content) => save({ kind: 'draft', content })}
            readOnly={readOnly}
          />
        )
      }
    </WorkEditor>
  );
}

type SeenProps = { work: Work; onChange: (path: string) => void };

/** The draft itself below the findings: what a person must see before sending. */
function WhatKivaGets({ work: { body }, onChange }: SeenProps) {
  const { t } = useTranslation('drafts');
  if (body.kind !== 'draft') return null;
  return (
    <Box component="section" aria-labelledby="preview-title">
      <Title order={2} id="preview-title" mb="md">
        {t('preview.title')}
      </Title>
      <DraftPreview content={body.content} onChange={onChange} />
    </Box>
  );
}
