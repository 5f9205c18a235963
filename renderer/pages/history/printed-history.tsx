import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/rules/dates.ts';
import paper from '../../components/printed-page.module.css';
import { formatCount, formatMoment, formatPair } from '../../i18n/format.ts';
import { useEntryText } from './use-entry-text.ts';
import { useHistory } from './use-history.ts';
import { useHistoryName } from './use-history-name.ts';

const route = getRouteApi('/print/history');

/** The entries of a span on paper, dark on white. Its title says to the main process that all of it is there. */
export function PrintedHistory() {
  const { t } = useTranslation('history');
  const span = route.useSearch();
  const { entries } = useHistory(span);
  const textOf = useEntryText();
  const name = useHistoryName({
    first: localDay(new Date(span.from)),
    last: localDay(new Date(Date.parse(span.until) - 1)),
  });
  useEffect(() => {
    if (entries) document.title = name;
  }, [entries, name]);
  if (!entries) return null;
  const columns = ['number', 'at', 'person', 'event', 'detail', 'mark'] as const;
  return (
    <article className={paper.paper}>
      <h1>{name}</h1>
      <table className={paper.rows}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.number}>
              <td>{formatCount(entry.number)}</td>
              <td>{formatMoment(entry.at)}</td>
              <td>{entry.person || t('nobody')}</td>
              <td>{t(`event.${entry.event}`)}</td>
              <td>{textOf(entry)}</td>
              <td className={paper.code}>{entry.mark.slice(0, 16)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={paper.code}>{formatPair(t('verify.mark'), entries.at(-1)?.mark ?? '')}</p>
    </article>
  );
}

/** Reads the address of a printed history; a broken one has no entries. */
export function readSpan(search: Record<string, unknown>): { from: string; until: string } {
  const text = (value: unknown): string => (typeof value === 'string' ? value : new Date(0).toISOString());
  return { from: text(search.from), until: text(search.until) };
}
