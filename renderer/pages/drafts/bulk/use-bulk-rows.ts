import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { WorkBody } from '../../../../shared/model/work.ts';
import type { Failure } from '../../../../shared/result.ts';
import { type History, record, redo, startHistory, undo } from '../../../components/sheet/history.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call, failureOf } from '../../../lib/calls.ts';
import { placeOf } from './place.ts';
import { createRowSavers } from './row-savers.ts';
import type { DraftRow, DraftRows } from './rows.ts';
import type { DraftWork } from './use-drafts-to-edit.ts';

/** The ways to change the rows; they keep their identity between renders. */
export type BulkActions = {
  /** New rows from the present ones; `step` as in `record`. */
  set: (change: (rows: DraftRows) => DraftRows, step?: string) => void;
  undo: () => void;
  redo: () => void;
};

/** Why the text that was taken is not in the sheet yet. */
type NotRead = { failure: Failure; retry: () => void };

/** The rows of the sheet with an undo of their own. Each changed draft is saved by itself, over the revision that was read. */
export function useBulkRows(works: readonly DraftWork[]) {
  const environment = useEnvironment();
  const client = useQueryClient();
  const [history, setHistory] = useState(() => {
    const unread = placeOf(client)?.unread;
    return startHistory<DraftRows>(works.map((work) => rowOf(work, unread?.get(work.id))));
  });
  const latest = useRef(history);
  const [savers] = useState(() => createRowSavers(client, environment, works));
  const saved = useSyncExternalStore(savers.subscribe, savers.status);
  useEffect(() => {
    const { leave, end } = savers;
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      end();
    };
  }, [savers]);
  const change = useCallback(
    (go: (before: History<DraftRows>) => History<DraftRows>) => {
      const before = latest.current;
      const next = go(before);
      if (next === before) return;
      latest.current = next;
      setHistory(next);
      for (const [index, { id, draft }] of next.now.entries())
        if (draft !== before.now[index]?.draft) savers.change(id, { kind: 'draft', content: draft });
    },
    [savers],
  );
  const [notRead, setNotRead] = useState<NotRead | null>(null);
  /** Another program's text of a draft was taken: the row shows it, and undo begins anew. */
  const reload = async (id: string) => {
    const work = await call('work.get', { environment, id }).catch((error: unknown) => {
      setNotRead({ failure: failureOf(error), retry: () => void reload(id) });
      return null;
    });
    if (work === null) return;
    setNotRead(null);
    if (!isDraftBody(work.body)) return;
    savers.replace(work);
    const fresh = { id, draft: work.body.content, unread: {} };
    const now = latest.current.now.map((row) => (row.id === id ? fresh : row));
    latest.current = startHistory<DraftRows>(now);
    setHistory(latest.current);
  };
  return {
    history,
    saved,
    savers,
    notRead,
    reload,
    actions: {
      set: useCallback(
        (next: (rows: DraftRows) => DraftRows, step?: string) =>
          change((before) => record(before, next(before.now), step ?? null)),
        [change],
      ),
      undo: useCallback(() => change(undo), [change]),
      redo: useCallback(() => change(redo), [change]),
    } satisfies BulkActions,
  };
}

function rowOf({ id, body }: DraftWork, unread: DraftRow['unread'] = {}): DraftRow {
  return { id, draft: body.content, unread };
}

function isDraftBody(body: WorkBody): body is DraftWork['body'] {
  return body.kind === 'draft';
}
