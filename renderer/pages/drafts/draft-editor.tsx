import { Button, Group, Stack } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { Work, WorkBody } from '../../../shared/model/work.ts';
import { ok } from '../../../shared/result.ts';
import type { HabitualField } from '../../../shared/rules/new-draft.ts';
import { Notice } from '../../components/notice.tsx';
import { takenKey } from '../../components/work/new-draft.ts';
import { VersionsButton } from '../../components/work/versions/versions-button.tsx';
import { AfterSending } from './copy/after-sending.tsx';
import { DraftActions } from './copy/draft-actions.tsx';
import { TakenNotice } from './copy/taken-notice.tsx';
import { DraftForm } from './draft-form.tsx';
import { ExampleButton } from './first-draft/example-button.tsx';
import { ListsNotice } from './lists-notice.tsx';
import { DraftPreview } from './preview/draft-preview.tsx';
import { RefusedFields } from './refused-fields.tsx';
import { useRefusal } from './use-refusal.ts';

/** What the page around may ask of the editor: a change of what stands in the form, with the words that say so. */
export type DraftEditorHandle = { adopt: (how: (draft: DraftContent) => DraftContent, said: string) => void };

type Props = {
  work: Work;
  content: DraftContent;
  onChange: (content: DraftContent) => void;
  readOnly: boolean;
  ref: Ref<DraftEditorHandle>;
};

/** One draft: its form, what Kiva refused of it, its earlier versions and its copies. */
export function DraftEditor({ work, content, onChange, readOnly, ref }: Props) {
  const { start, latest, change, restore, ...restoring } = useRestorable(content, onChange);
  const { t } = useTranslation('drafts');
  const client = useQueryClient();
  const refusals = useRefusal(work, start.content);
  useImperativeHandle(ref, () => ({ adopt: (how, said) => restore(how(latest.current), said) }));
  const onRestore = async (body: WorkBody, said: string) => {
    if (body.kind === 'draft') restore(body.content, said);
    return ok(null);
  };
  const clear = (fields: readonly HabitualField[]) => {
    client.setQueryData(takenKey(work.id), []);
    const empty = Object.fromEntries(fields.map((field) => [field, '']));
    restore({ ...latest.current, ...empty }, t('taken.cleared'));
  };
  return (
    <Stack gap="lg">
      {work.state === 'accepted' && <AfterSending workId={work.id} />}
      <Group gap="sm">
        <div style={{ flex: '1 1 20rem' }}>{!readOnly && <ListsNotice />}</div>
        {!readOnly && <ExampleButton workId={work.id} onFilled={restore} />}
        <VersionsButton
          workId={work.id}
          preview={(body) => body.kind === 'draft' && <DraftPreview content={body.content} />}
          {...(readOnly ? {} : { onRestore })}
        />
        <DraftActions workId={work.id} />
      </Group>
      {!readOnly && <TakenNotice workId={work.id} onClear={clear} />}
      <Restored {...restoring} />
      <RefusedFields refusals={refusals} loanType={latest.current.loanType} />
      <DraftForm
        key={start.round}
        workId={work.id}
        content={start.content}
        onChange={change}
        readOnly={readOnly}
        refusals={refusals}
      />
    </Stack>
  );
}

/** What stood in the form before a version was restored, and the words that say so. */
type Before = { content: DraftContent; said: string; undone: boolean };

/** A form keeps its own content; replacing it mounts the form anew. */
function useRestorable(content: DraftContent, onChange: (content: DraftContent) => void) {
  const [start, setStart] = useState({ content, round: 0 });
  const [before, setBefore] = useState<Before | null>(null);
  const latest = useRef(content);
  const change = useCallbackRef((next: DraftContent) => {
    latest.current = next;
    onChange(next);
  });
  const begin = (next: DraftContent) => {
    setStart(({ round }) => ({ content: next, round: round + 1 }));
    change(next);
  };
  return {
    start,
    latest,
    change,
    before,
    restore: (next: DraftContent, said: string) => {
      setBefore({ content: latest.current, said, undone: false });
      begin(next);
    },
    undo: () => {
      if (!before) return;
      setBefore({ ...before, undone: true });
      begin(before.content);
    },
  };
}

function Restored({ before, undo }: { before: Before | null; undo: () => void }) {
  const { t } = useTranslation('work');
  if (!before) return null;
  const title = before.undone ? t('versions.undone') : before.said;
  return (
    <Notice tone="info" icon={IconHistory} title={title} role="status">
      {!before.undone && (
        <Button size="xs" variant="default" onClick={undo}>
          {t('versions.undo')}
        </Button>
      )}
    </Notice>
  );
}
