import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../shared/environment.ts';
import type { LoanColumn } from '../../../shared/model/loan-columns.ts';
import type { Failure } from '../../../shared/result.ts';
import type { LaidColumn } from '../../components/grid/layout.ts';
import type { RowSelection } from '../../components/grid/selection.ts';
import { writeClipboard } from '../../components/grid/write-clipboard.ts';
import { formatCount } from '../../i18n/format.ts';
import { call, failureOf } from '../../lib/calls.ts';
import { useColumnsOut } from './columns-out.ts';
import type { LoansView } from './loans-search.ts';

/** Text that the clipboard did not take, and what it is of. */
type Waiting = { text: string; of: readonly unknown[] };

/** How many rows a text has below its headings; each line ends with a sign of its own, also one of empty cells. */
export function rowsIn(text: string): number {
  return Math.max(text.split('\n').length - 2, 0);
}

/**
 * Puts rows on the clipboard as tab-separated text; `note` says how that went. Where the text came too late for the key or
 * click that asked for it, it is kept for the next one that asks for the same.
 */
export function useCopyRows(
  environment: Environment,
  view: LoansView,
  columns: readonly LaidColumn<LoanColumn>[],
) {
  const { t } = useTranslation('loans');
  const out = useColumnsOut(columns, false);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const waiting = useRef<Waiting | null>(null);
  const last = useRef(0);

  const put = (next: Waiting) => {
    const done = writeClipboard(next.text);
    waiting.current = done ? null : next;
    const count = rowsIn(next.text);
    setNote(done ? t('copied', { count, shown: formatCount(count) }) : t('copyAgain'));
  };
  /** Copies the rows of these keys, of all rows for null; `of` is another where other rows are meant. */
  const copy = async (of: RowSelection | string, keysOf: () => Promise<string[] | null>) => {
    if (view.live) return setNote(t('export.noCopy'));
    const meant = [view, columns, of];
    const kept = waiting.current;
    if (kept !== null && meant.every((each, at) => each === kept.of[at])) return put(kept);
    const turn = ++last.current;
    waiting.current = null;
    setFailure(null);
    setNote(t('copying'));
    try {
      const { filter, sort } = view;
      const keys = await keysOf();
      const text = await call('portfolio.copy', {
        environment,
        filter,
        sort,
        columns: out,
        keys,
      });
      if (turn === last.current) put({ text, of: meant });
    } catch (error) {
      if (turn !== last.current) return;
      setNote('');
      setFailure(failureOf(error));
    }
  };
  return { copy, note, failure };
}
