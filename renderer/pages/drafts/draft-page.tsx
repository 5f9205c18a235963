import { Box, Title } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { Finding } from '../../../shared/model/review.ts';
import type { Work } from '../../../shared/model/work.ts';
import { type DraftRepair, repairsOf, withRepair } from '../../../shared/rules/draft-repairs.ts';
import { describeWork } from '../../../shared/rules/kinds/kinds.ts';
import { focusField } from '../../components/field-summary.tsx';
import { WorkEditor } from '../../components/work/work-editor.tsx';
import { DraftEditor, type DraftEditorHandle } from './draft-editor.tsx';
import { goToField } from './field-names.ts';
import { DraftPreview } from './preview/draft-preview.tsx';
import { RepairButtons } from './repair-buttons.tsx';
import { useFieldLabel } from './use-field-label.ts';

/** The page of one loan draft. */
export function DraftPage() {
  const { t } = useTranslation('drafts');
  const { id } = useParams({ from: '/drafts/$id' });
  const { from } = useSearch({ from: '/drafts/$id' });
  const labelOf = useFieldLabel();
  const editor = useRef<DraftEditorHandle>(null);
  const words = {
    title: (work: Work) => describeWork(work.body).title || t('untitled'),
    back: from === 'sheet' ? { to: '/drafts/sheet', label: t('bulk.backToSheet') } : t('back'),
    removeTitle: t('removeTitle'),
  };
  const repairs = (finding: Finding, { body }: Work, again: () => void) =>
    body.kind === 'draft' && (
      <RepairButtons
        repairs={repairsOf(finding, body.content)}
        onRepair={(repair) => {
          editor.current?.adopt((draft) => mended(draft, finding, repair), t('repair.done'));
          focusField('review-title');
          again();
        }}
      />
    );
  return (
    <WorkEditor
      id={id}
      kind="draft"
      words={words}
      labelOf={(path, { body }) =>
        labelOf(path, body.kind === 'draft' ? body.content.loanType : 'individual')
      }
      goTo={goToField}
      besideFinding={repairs}
      inReview={(work, _, change) => <WhatKivaGets work={work} onChange={change} />}
    >
      {({ work, save, readOnly }) =>
        work.body.kind === 'draft' && (
          <DraftEditor
            ref={editor}
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

/** The repair of the draft as it is by now: another one may have changed the same text. */
function mended(draft: DraftContent, finding: Finding, { kind, shown }: DraftRepair): DraftContent {
  const repair = repairsOf(finding, draft).find((each) => each.kind === kind && each.shown === shown);
  return repair ? withRepair(draft, repair) : draft;
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
