import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecimalMark } from '../../../../shared/rules/amounts.ts';
import type { ColumnRole, Layout } from '../../../../shared/rules/paste.ts';
import { formatCount } from '../../../i18n/format.ts';
import { ColumnsQuestion } from './columns-question.tsx';
import { beginsWithHeader, readSheet, type Sheet, styleOfSheet } from './read-sheet.ts';
import { StyleQuestion } from './style-question.tsx';

type Props = {
  /** What to ask about; null closes the dialog and brings the focus back to where it was. */
  sheet: Sheet | null;
  onTake: (sheet: Sheet, mark: DecimalMark) => void;
  onClose: () => void;
};

/** Asks what cannot be known from the cells alone: which column is which, and how amounts are written. */
export function ReadingDialog({ sheet, onTake, onClose }: Props) {
  const { t } = useTranslation(['repayments', 'common']);
  return (
    <Modal
      opened={sheet !== null}
      onClose={onClose}
      size="xl"
      title={t('reading.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {sheet && <Questions sheet={sheet} onTake={onTake} onClose={onClose} />}
    </Modal>
  );
}

function Questions({ sheet, onTake, onClose }: Props & { sheet: Sheet }) {
  const { t } = useTranslation(['repayments', 'common']);
  const asksColumns = !sheet.layout.certain;
  const [layout, setLayout] = useState<Layout>(() => guess(sheet));
  const [chosen, setChosen] = useState<DecimalMark | null>(null);
  const read = { ...sheet, layout };
  const style = styleOfSheet(read);
  const mark = style.kind === 'clear' ? style.mark : chosen;
  const isWhole = !asksColumns || isComplete(layout.roles, sheet.file !== null);
  const count = mark ? readSheet(read, mark).patches.length : sheet.cells.length - layout.first;
  return (
    <Stack gap="lg">
      {asksColumns && <ColumnsQuestion cells={sheet.cells} layout={layout} onChange={setLayout} />}
      {!isWhole && (
        <Text c="dimmed" role="status">
          {t('reading.needed')}
        </Text>
      )}
      {style.kind !== 'clear' && <StyleQuestion style={style} value={chosen} onChange={setChosen} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={!isWhole || mark === null} onClick={() => mark && onTake(read, mark)}>
          {t('reading.apply', { count, number: formatCount(count) })}
        </Button>
      </Group>
    </Stack>
  );
}

function guess({ cells, layout }: Sheet): Layout {
  const isHeader = !layout.certain && layout.first === 0 && beginsWithHeader(cells, layout);
  return isHeader ? { ...layout, first: 1 } : layout;
}

/** No column twice; from a file, Loan ID and Amount; from a paste, at least one. */
function isComplete(roles: readonly ColumnRole[], fromFile: boolean): boolean {
  const taken = roles.filter((role) => role !== '');
  const isUnique = new Set(taken).size === taken.length;
  return isUnique && (fromFile ? taken.includes('loanId') && taken.includes('amount') : taken.length > 0);
}
