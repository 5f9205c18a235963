import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../shared/environment.ts';
import type { PortfolioColumn } from '../../../shared/model/portfolio-search.ts';
import type { Failure } from '../../../shared/result.ts';
import { call, failureOf } from '../../app/calls.ts';
import type { LaidColumn } from '../../components/grid/layout.ts';
import { writeClipboard } from '../../components/grid/write-clipboard.ts';
import { formatCount } from '../../i18n/format.ts';
import type { LoansView } from './loans-search.ts';

/** The columns as they leave the program: in the order of the screen, under the names on screen. */
export function columnsOut(columns: readonly LaidColumn<PortfolioColumn>[]) {
  return columns.map(({ id, title }) => ({ id, title }));
}

/** Puts rows on the clipboard as tab-separated text; `note` says how that went. */
export function useCopyRows(
  environment: Environment,
  view: LoansView,
  columns: readonly LaidColumn<PortfolioColumn>[],
) {
  const { t } = useTranslation('loans');
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const waiting = useRef<string | null>(null);

  const put = (text: string) => {
    const done = writeClipboard(text);
    waiting.current = done ? null : text;
    const count = text === '' ? 0 : text.trimEnd().split('\n').length - 1;
    setNote(done ? t('copied', { count, shown: formatCount(count) }) : t('copyAgain'));
  };
  const copy = async (chosen: () => Promise<string[] | null>) => {
    if (view.live) return setNote(t('export.noCopy'));
    if (waiting.current !== null) return put(waiting.current);
    setFailure(null);
    setNote(t('copying'));
    try {
      const { filter, sort } = view;
      const keys = await chosen();
      put(await call('portfolio.copy', { environment, filter, sort, columns: columnsOut(columns), keys }));
    } catch (error) {
      setNote('');
      setFailure(failureOf(error));
    }
  };
  return { copy, note, failure, forget: () => setNote('') };
}
