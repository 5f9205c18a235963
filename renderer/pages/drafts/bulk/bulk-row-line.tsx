import { Button, Text } from '@mantine/core';
import { IconFilePencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChoiceBooks, nearChoices } from '../../../../shared/rules/import/choices.ts';
import { WorkbenchRow } from '../../../components/workbench/workbench.tsx';
import { formatAmount, formatDay } from '../../../i18n/format.ts';
import { type ColumnKey, isTyped } from './columns.ts';
import { type DraftRow, isChoice, readingsIn } from './rows.ts';

type Props = {
  row: number;
  content: DraftRow;
  column: ColumnKey;
  texts: readonly string[];
  books: ChoiceBooks | null;
  /** What there is to do where the row could not be saved. */
  saving: ReactNode;
  onUse: (text: string) => void;
  onOpen: () => void;
};

/** What is said of the active row, in full; what its active cell may be meant to be; and the way into the draft. */
export function BulkRowLine({ row, content, column, texts, books, saving, onUse, onOpen }: Props) {
  const { t } = useTranslation('drafts');
  return (
    <WorkbenchRow
      actions={
        <>
          {meantBy(content, column, books).map(({ text, shown }) => (
            <Button key={text} size="compact-sm" variant="default" onClick={() => onUse(text)}>
              {t('bulk.use', { value: shown })}
            </Button>
          ))}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconFilePencil size={16} aria-hidden />}
            onClick={onOpen}
          >
            {t('bulk.openDraft')}
          </Button>
        </>
      }
    >
      {saving ?? (
        <Text role="status" fz="sm">
          {texts.length > 0 && t('bulk.says', { row: row + 1, text: texts.join(' ') })}
        </Text>
      )}
    </WorkbenchRow>
  );
}

const mostOffered = 3;

/** What a cell may be meant to be: the two readings of a date or an amount, or the choices nearest to a text that is none. */
function meantBy(
  row: DraftRow,
  column: ColumnKey,
  books: ChoiceBooks | null,
): { text: string; shown: string }[] {
  if (!isTyped(row.draft, column)) return [];
  const readings = readingsIn(row, column);
  const format = column === 'amount' ? formatAmount : formatDay;
  if (readings.length > 0) return readings.map((text) => ({ text, shown: format(text) }));
  const typed = row.unread[column];
  if (!isChoice(column) || books === null || !typed) return [];
  return nearChoices(books, column, typed)
    .slice(0, mostOffered)
    .map(({ value: text, label: shown }) => ({ text, shown }));
}
