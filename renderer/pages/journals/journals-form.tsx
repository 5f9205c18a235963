import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useDeferredValue,
  useImperativeHandle,
  useMemo,
  useState,
} from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/model/review.ts';
import { type JournalsContent, mostJournals } from '../../../shared/model/work.ts';
import { workCan } from '../../../shared/rules/capabilities/work.ts';
import { checkJournals } from '../../../shared/rules/journal-checks.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { focusField } from '../../components/field-summary.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { fieldId } from '../../components/work/field-id.ts';
import { Workbench } from '../../components/workbench/workbench.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import type { Columns } from './entry/entry-editor.tsx';
import { HowSent } from './how-sent.tsx';
import { ImportButton } from './import/import-button.tsx';
import { ImportNotice } from './import/import-notice.tsx';
import type { JournalImportResult } from './import/take-sheet.ts';
import { useJournalImport } from './import/use-journal-import.ts';
import { EntriesDesk } from './list/entries-desk.tsx';
import { EntriesFigures } from './list/entries-figures.tsx';
import { placeIn, problemAfter, problemPaths, standingsOf } from './standings.ts';
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
  places: { title: HTMLElement | null; bar: HTMLElement | null };
  /** What became of them, where they were sent. */
  above: ReactNode;
  ref: Ref<JournalsFormHandle>;
};

/** The form of one or several journals; of several, one is open at a time. */
export function JournalsForm({ content, onChange, readOnly, begunWith, places, above, ref }: Props) {
  const { t } = useTranslation('journals');
  const [journals, actions] = useJournals(content, onChange);
  const [chosen, setChosen] = useState(0);
  const columns = useColumns();
  const say = useObstacleText();
  const findings = useFindings(journals, columns);
  const standings = useMemo(() => standingsOf(findings), [findings]);
  const imports = useJournalImport(journals.entries, actions, begunWith);
  const { entries, template } = journals;
  const index = Math.min(chosen, entries.length - 1);
  const open = (place: number) => flushSync(() => setChosen(place));
  useImperativeHandle(ref, () => ({ open, adopt: actions.adopt }));
  const add = () => {
    setChosen(entries.length);
    actions.add();
  };
  const goToProblem = (back: boolean) => {
    const path = problemAfter(problemPaths(findings), { index, path: focusedPath() }, back);
    if (path === null) return;
    open(placeIn(path) ?? 0);
    focusField(fieldId(path));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F8' || readOnly) return;
    event.preventDefault();
    goToProblem(event.shiftKey);
  };
  const addButtons = (
    <>
      <ActionButton
        size="xs"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        obstacle={say(workCan.addJournal(entries.length), { most: formatCount(mostJournals) })}
        onClick={add}
      >
        {t('add')}
      </ActionButton>
      <ImportButton imports={imports} size="xs" />
    </>
  );
  return (
    <Workbench onKeyDown={onKeyDown}>
      {places.title && createPortal(<HowSent columns={columns} />, places.title)}
      {above}
      <ImportNotice imports={imports} />
      <EntriesDesk
        {...{ journals, index, actions, findings, columns, readOnly, standings }}
        onOpen={setChosen}
        template={
          template !== undefined &&
          !readOnly && (
            <TemplatePanel journals={journals} template={template} onChange={actions.setTemplate} />
          )
        }
      />
      {places.bar &&
        createPortal(
          <EntriesFigures
            count={entries.length}
            blocked={[...standings.values()].filter((each) => each === 'blocked').length}
            onProblem={goToProblem}
            isSent={readOnly}
          >
            {!readOnly && addButtons}
          </EntriesFigures>,
          places.bar,
        )}
    </Workbench>
  );
}

/** The path of the field that has the focus; empty where none has. */
function focusedPath(): string {
  const id = document.activeElement?.id ?? '';
  return id.startsWith(fieldId('')) ? id.slice(fieldId('').length) : '';
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
