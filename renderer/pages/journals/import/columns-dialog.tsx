import { Button, Checkbox, Group, Modal, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../../shared/model/sheet.ts';
import {
  findJournals,
  isWholeLayout,
  type JournalColumn,
  type JournalLayout,
  journalColumns,
} from '../../../../shared/rules/journal-import.ts';
import { formatCount } from '../../../i18n/format.ts';
import type { JournalImport, Question } from './use-journal-import.ts';

/** Asks which column of a sheet is which, where its heading does not say so. */
export function ColumnsDialog({ imports }: { imports: JournalImport }) {
  const { t } = useTranslation(['journals', 'common']);
  const { question, answer, dismiss } = imports;
  return (
    <Modal
      opened={question !== null}
      onClose={dismiss}
      size="lg"
      title={t('journals:import.dialog.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {question && <Questions question={question} onTake={answer} onCancel={dismiss} />}
    </Modal>
  );
}

type Props = {
  question: Question;
  onTake: (sheet: Sheet, layout: JournalLayout) => void;
  onCancel: () => void;
};

function Questions({ question: { sheets }, onTake, onCancel }: Props) {
  const { t } = useTranslation(['journals', 'common']);
  const [name, setName] = useState(sheets[0]?.name ?? '');
  const sheet = sheets.find((each) => each.name === name) ?? sheets[0];
  const [layout, setLayout] = useState(() => layoutFor(sheet));
  if (!sheet) return null;
  const choose = (next: string | null) => {
    setName(next ?? name);
    setLayout(layoutFor(sheets.find((each) => each.name === next)));
  };
  const count = sheet.rows.length - layout.heading - 1;
  const number = formatCount(count);
  return (
    <Stack gap="md">
      {sheets.length > 1 && (
        <Select
          label={t('journals:import.dialog.sheet')}
          data={sheets.map((each) => each.name)}
          value={name}
          onChange={choose}
          allowDeselect={false}
        />
      )}
      <Checkbox
        label={t('journals:import.dialog.heading')}
        checked={layout.heading >= 0}
        onChange={(event) => setLayout({ ...layout, heading: event.currentTarget.checked ? 0 : -1 })}
      />
      <Columns sheet={sheet} layout={layout} onChange={setLayout} />
      {!isWholeLayout(layout) && (
        <Text fz="sm" c="dimmed" role="status">
          {t('journals:import.dialog.needed')}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button disabled={!isWholeLayout(layout) || count < 1} onClick={() => onTake(sheet, layout)}>
          {t('journals:import.dialog.take', { count, number })}
        </Button>
      </Group>
    </Stack>
  );
}

type ColumnsProps = { sheet: Sheet; layout: JournalLayout; onChange: (layout: JournalLayout) => void };

function Columns({ sheet, layout, onChange }: ColumnsProps) {
  const { t } = useTranslation('journals');
  const names = columnNames(sheet, layout.heading);
  const choices = [
    { value: '-1', label: t('import.dialog.none') },
    ...names.map(({ letter, text }, column) => ({
      value: String(column),
      label: t('import.dialog.column', { letter, text }),
    })),
  ];
  const choose = (field: JournalColumn, value: string | null) =>
    onChange({ ...layout, columns: { ...layout.columns, [field]: Number(value ?? -1) } });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {journalColumns.map((field) => (
        <Select
          key={field}
          label={t(`field.${field}`)}
          data={choices}
          value={String(layout.columns[field])}
          onChange={(value) => choose(field, value)}
          allowDeselect={false}
        />
      ))}
    </SimpleGrid>
  );
}

function layoutFor(sheet: Sheet | undefined): JournalLayout {
  return findJournals(sheet ?? { rows: [] });
}

const longestSample = 40;

/** Columns by their letters and the first text that stands in them. */
function columnNames({ rows }: Sheet, heading: number): { letter: string; text: string }[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const from = rows.slice(Math.max(heading, 0), Math.max(heading, 0) + 20);
  return Array.from({ length: Math.min(width, 200) }, (_, column) => ({
    letter: letterOf(column),
    text: (from.find(({ cells }) => cells[column]?.trim())?.cells[column] ?? '').slice(0, longestSample),
  }));
}

function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letterOf(Math.floor(column / 26) - 1)}${last}`;
}
