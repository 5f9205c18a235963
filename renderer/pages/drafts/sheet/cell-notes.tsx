import { Anchor, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import { formatLabel } from '../../../i18n/format.ts';
import { goToField } from '../field-names.ts';
import { useFieldNotes } from '../field-notes.tsx';
import { useFieldLabel } from '../use-field-label.ts';

/** At most so many notes are listed below a table; the review has them all. */
const shown = 6;

/** The findings of a table's cells, since a cell has no room for words; each links to its cell. */
export function CellNotes({ table, loanType }: { table: string; loanType: DraftContent['loanType'] }) {
  const { t } = useTranslation('review');
  const labelOf = useFieldLabel();
  const notes = [...useFieldNotes()].filter(([path]) => path === table || path.startsWith(`${table}.`));
  if (notes.length === 0) return null;
  return (
    <List fz="sm" mt="xs">
      {notes.slice(0, shown).map(([path, { text, tone }]) => (
        <List.Item key={path}>
          <Anchor
            component="button"
            type="button"
            ta="start"
            c={tone === 'bad' ? 'var(--pd-bad-fg)' : 'var(--pd-warn-fg)'}
            onClick={() => goToField(path)}
          >
            <b>{formatLabel(labelOf(path, loanType))}</b> {text}
          </Anchor>
        </List.Item>
      ))}
      {notes.length > shown && <List.Item>{t('more', { count: notes.length - shown })}</List.Item>}
    </List>
  );
}
