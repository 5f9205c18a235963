import { Group, Text } from '@mantine/core';
import { IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import {
  type ReactNode,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Config } from '../../../../shared/model/config.ts';
import { choiceBooks } from '../../../../shared/rules/import/choices.ts';
import { Problem } from '../../../components/problem.tsx';
import { SaveIndicator } from '../../../components/work/save-indicator.tsx';
import { today } from '../../../components/work/today.ts';
import { autosaveOf } from '../../../components/work/use-autosave.ts';
import { useLeaveGuard } from '../../../components/work/use-leave-guard.ts';
import { Workbench } from '../../../components/workbench/workbench.tsx';
import { BulkFoot } from './bulk-foot.tsx';
import { BulkGrid, type BulkGridHandle } from './bulk-grid.tsx';
import { PasteStrip, UnsavedStrip } from './bulk-strips.tsx';
import { BulkToolbar } from './bulk-toolbar.tsx';
import { createRowChecker, totalsOf } from './checks.ts';
import { noFilter, rowsOf } from './filter.ts';
import { placeOf, rememberPlace } from './place.ts';
import type { BulkPlace } from './rows.ts';
import { useBulkPaste } from './use-bulk-paste.ts';
import { useBulkRows } from './use-bulk-rows.ts';
import type { DraftWork } from './use-drafts-to-edit.ts';

type Props = {
  works: readonly DraftWork[];
  lists: Config | null;
  /** The head of the page, with whether all is saved. */
  head: (saved: ReactNode) => ReactNode;
  onOpen: (id: string) => void;
  /** Sends these drafts; all of them are stored. */
  onSend: (ids: readonly string[]) => void;
};

/** Many drafts at once: a sheet with checks, undo and saving of its own. */
export function BulkSheet({ works, lists, head, onOpen, onSend }: Props) {
  const { t } = useTranslation(['drafts', 'errors']);
  const grid = useRef<BulkGridHandle>(null);
  const [busy, setBusy] = useState(false);
  const { history, saved, savers, notRead, reload, actions } = useBulkRows(works);
  const rows = history.now;
  useLeaveGuard();
  const books = useMemo(() => lists && choiceBooks(lists), [lists]);
  const check = useMemo(() => createRowChecker({ lists, today: today() }), [lists]);
  const checked = useDeferredValue(rows);
  const notes = useMemo(() => check(checked), [check, checked]);
  const totals = useMemo(() => totalsOf(checked, notes), [checked, notes]);
  const place = usePlace(rows, grid);
  const { filter, setFilter } = place;
  // A row stays in sight while it is mended: the choice is made anew when the filter is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not at every letter
  const shown = useMemo(() => rowsOf(filter, rows, notes), [filter]);
  const pasting = useBulkPaste(actions, books);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const selected = chosen.flatMap((row) => rows[row] ?? []);
  const showAll = () => flushSync(() => setFilter(noFilter));
  const notSavedOf = (id: string) => {
    const saver = savers.saverOf(id);
    const status = saved.failed.includes(id) ? saver?.autosaver.status() : undefined;
    if (!saver || status?.kind !== 'failed') return null;
    const text = t('drafts:bulk.notSaved', { reason: t(`errors:${status.error.code}.title`) });
    const autosave = autosaveOf(saver, status);
    return { text, line: <SaveIndicator autosave={autosave} onTaken={() => void reload(id)} /> };
  };
  const send = async () => {
    grid.current?.finish();
    setBusy(true);
    const isStored = await savers.flush();
    setBusy(false);
    if (isStored) onSend(selected.map(({ id }) => id));
  };
  const firstUnsaved = rows.findIndex(({ id }) => id === saved.failed[0]);
  return (
    <>
      {head(<Saved kind={saved.kind} />)}
      <Workbench>
        {notRead && <Problem failure={notRead.failure} onRetry={notRead.retry} />}
        <UnsavedStrip
          count={saved.failed.length}
          onShow={() => {
            showAll();
            grid.current?.show({ row: firstUnsaved, key: 'name' });
          }}
        />
        <PasteStrip state={pasting.state} onAnswer={pasting.answer} onClose={pasting.close} />
        <BulkToolbar
          filter={filter}
          count={shown?.length ?? null}
          onFilter={setFilter}
          canUndo={history.past.length > 0}
          canRedo={history.future.length > 0}
          onUndo={actions.undo}
          onRedo={actions.redo}
        />
        {shown?.length === 0 ? (
          <Text role="status">{t('drafts:bulk.none')}</Text>
        ) : (
          <BulkGrid
            ref={grid}
            {...{ rows, shown, notes, books, actions, notSavedOf, onOpen }}
            onPaste={pasting.paste}
            onActive={place.setActive}
            onSelect={setChosen}
          />
        )}
        <BulkFoot
          {...{ rows, totals, selected, busy }}
          onProblem={(back) => grid.current?.problem(back)}
          onSend={() => void send()}
        />
      </Workbench>
    </>
  );
}

function Saved({ kind }: { kind: 'saved' | 'saving' | 'failed' }) {
  const { t } = useTranslation('work');
  if (kind === 'failed') return null;
  const SavedIcon = kind === 'saved' ? IconCheck : IconLoader2;
  return (
    <Group gap={6} role="status" aria-live="off" c="dimmed" wrap="nowrap" ms="auto">
      <SavedIcon size={16} aria-hidden />
      <Text fz="sm" c="inherit">
        {t(`save.${kind}`)}
      </Text>
    </Group>
  );
}

/** The filter and the active cell, as they were when the sheet was left, and remembered for the next visit. */
function usePlace(rows: Parameters<typeof rowsOf>[1], grid: { current: BulkGridHandle | null }) {
  const client = useQueryClient();
  const [before] = useState(() => placeOf(client));
  const [filter, setFilter] = useState(before?.filter ?? noFilter);
  const active = useRef<BulkPlace>({ row: 0, key: 'name' });
  const show = useEffectEvent(() => {
    const row = rows.findIndex(({ id }) => id === before?.id);
    if (before && row >= 0) grid.current?.show({ row, key: before.key });
  });
  const remember = useEffectEvent(() => {
    const { row, key } = active.current;
    rememberPlace(client, {
      ...{ order: rows.map(({ id }) => id), filter, key, id: rows[row]?.id ?? '' },
      unread: new Map(rows.map(({ id, unread }) => [id, unread])),
    });
  });
  useEffect(() => show(), []);
  useEffect(() => remember, []);
  const setActive = (next: BulkPlace) => {
    active.current = next;
  };
  return { filter, setFilter, setActive };
}
