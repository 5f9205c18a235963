import { Group, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { type Ref, useDeferredValue, useImperativeHandle, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/model/review.ts';
import { type JournalsContent, mostJournals } from '../../../shared/model/work.ts';
import { workCan } from '../../../shared/rules/capabilities/work.ts';
import { checkJournals } from '../../../shared/rules/journal-checks.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import type { Columns } from './entry/entry-editor.tsx';
import { EntryEditor } from './entry/entry-editor.tsx';
import { ImportButton } from './import/import-button.tsx';
import { ImportNotice } from './import/import-notice.tsx';
import type { JournalImportResult } from './import/take-sheet.ts';
import { useJournalImport } from './import/use-journal-import.ts';
import { EntriesView } from './list/entries-view.tsx';
import { standingsOf } from './standings.ts';
import { TemplatePanel } from './template/template-panel.tsx';
import { useJournals } from './use-journals.ts';

/** What the page around may ask of the form. */
export type JournalsFormHandle = { open: (index: number) => void; adopt: (content: JournalsContent) => void };

type Props = {
  content: JournalsContent;
  onChange: (content: JournalsContent) => void;
  readOnly: boolean;
  /** What the import came to by which these journals began. */
  begunWith: JournalImportResult | null;
  ref: Ref<JournalsFormHandle>;
};

/** The form of one or several journals; of several, one is open at a time. */
export function JournalsForm({ content, onChange, readOnly, begunWith, ref }: Props) {
  const { t } = useTranslation('journals');
  const [journals, actions] = useJournals(content, onChange);
  const [chosen, setChosen] = useState(0);
  const columns = useColumns();
  const say = useObstacleText();
  const findings = useFindings(journals, columns);
  const standings = useMemo(() => standingsOf(findings), [findings]);
  const imports = useJournalImport(journals.entries, actions, begunWith);
  const index = Math.min(chosen, journals.entries.length - 1);
  useImperativeHandle(ref, () => ({
    open: (place) => flushSync(() => setChosen(place)),
    adopt: actions.adopt,
  }));
  const add = () => {
    setChosen(journals.entries.length);
    actions.add();
  };
  const editor = { journals, index, actions, findings, columns, readOnly };
  return (
    <Stack gap="lg">
      <Notice tone="info" icon={IconSpeakerphone} title={t('publish')}>
        {t(`columns.${columns}`)}
      </Notice>
      <ImportNotice imports={imports} />
      {journals.template !== undefined && !readOnly && (
        <TemplatePanel journals={journals} template={journals.template} onChange={actions.setTemplate} />
      )}
      {journals.entries.length === 1 ? (
        <EntryEditor {...editor} />
      ) : (
        <EntriesView {...editor} standings={standings} onOpen={setChosen} />
      )}
      {!readOnly && (
        <Group gap="sm">
          <ActionButton
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            beside
            obstacle={say(workCan.addJournal(journals.entries.length), { most: formatCount(mostJournals) })}
            onClick={add}
          >
            {t('add')}
          </ActionButton>
          <ImportButton imports={imports} />
        </Group>
      )}
    </Stack>
  );
}

function useColumns(): Columns {
  const reporting = useCall('reporting.get', { environment: useEnvironment() });
  return reporting.data?.columns || 'unsaid';
}

/** From this many journals on, looking them over waits for a pause in typing. */
const manyJournals = 200;

/** The same checks that the review makes, while one writes. */
function useFindings(journals: JournalsContent, columns: Columns): Finding[] {
  const [paused] = useDebouncedValue(journals, 300);
  const looked = useDeferredValue(journals.entries.length > manyJournals ? paused : journals);
  return useMemo(
    () =>
      checkJournals(looked, {
        reporting: { columns: columns === 'unsaid' ? '' : columns },
        openJournals: [],
      }),
    [looked, columns],
  );
}
