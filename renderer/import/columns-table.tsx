import { NativeSelect, Table, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportField, importFieldNames } from '../../shared/rules/import/fields.ts';
import { withField } from '../../shared/rules/import/plan.ts';
import type { Styles } from '../../shared/rules/import/styles.ts';
import type { ImportTable } from '../../shared/rules/import/table.ts';
import { Tag } from '../components/tag.tsx';
import classes from './import.module.css';
import { shownAs } from './shown-as.ts';
import type { Wizard } from './use-wizard.ts';
import { columnName, letterOf, type OpenSheet } from './wizard-state.ts';

const mostExamples = 3;

type Props = { wizard: Wizard; open: OpenSheet; styles: Styles };

/** Every column of the sheet with examples of what is in it, and the field of the draft that it becomes. */
export function ColumnsTable({ wizard, open, styles }: Props) {
  const { t } = useTranslation('import');
  const { table, plan, matches } = open;
  const choose = (column: number, field: ImportField | '') =>
    wizard.setPlan((now) => withField(now, column, field));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.scroll} aria-label={t('columns.table')} tabIndex={0}>
      <Table aria-label={t('columns.table')} className={classes.columns}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('columns.column')}</Table.Th>
            <Table.Th>{t('columns.examples')}</Table.Th>
            <Table.Th>{t('columns.field')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plan.fields.map((field, column) => (
            <Table.Tr key={letterOf(column)} data-state={field === '' ? 'above' : 'data'}>
              <Table.Th scope="row">
                {table.names[column]?.trim() || t('columns.letter', { letter: letterOf(column) })}
              </Table.Th>
              <Table.Td>
                <Examples table={table} column={column} field={field} styles={styles} />
              </Table.Td>
              <Table.Td>
                <FieldChoice
                  name={columnName(table, column)}
                  field={field}
                  unsure={field !== '' && matches[column]?.field === field && !matches[column]?.sure}
                  onChange={(next) => choose(column, next)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

type ChoiceProps = {
  name: string;
  field: ImportField | '';
  unsure: boolean;
  onChange: (field: ImportField | '') => void;
};

function FieldChoice({ name, field, unsure, onChange }: ChoiceProps) {
  const { t } = useTranslation('import');
  const data = [
    { value: '', label: t('columns.ignore') },
    ...importFieldNames.map((value) => ({ value: value as string, label: t(`field.${value}`) })),
  ];
  return (
    <div className={classes.fieldChoice}>
      <NativeSelect
        aria-label={t('columns.fieldOf', { column: name })}
        data={data}
        value={field}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange(importFieldNames.find((each) => each === value) ?? '');
        }}
      />
      {unsure && (
        <Tag tone="warn" icon={IconHelpCircle}>
          {t('columns.unsure')}
        </Tag>
      )}
    </div>
  );
}

type ExamplesProps = { table: ImportTable; column: number; field: ImportField | ''; styles: Styles };

/** The first texts of a column, and how amounts and dates among them are read. */
function Examples({ table, column, field, styles }: ExamplesProps) {
  const texts = useMemo(() => examplesOf(table, column), [table, column]);
  return (
    <span className={classes.examples}>
      {texts.map((text) => (
        <Example key={text} text={text} read={shownAs(field, text, styles)} />
      ))}
    </span>
  );
}

function Example({ text, read }: { text: string; read: string | null }) {
  return (
    <span className={classes.example}>
      {text}
      {read !== null && read !== text.trim() && (
        <Text span c="dimmed" inherit>
          {` → ${read}`}
        </Text>
      )}
    </span>
  );
}

function examplesOf(table: ImportTable, column: number): string[] {
  const found = new Set<string>();
  for (const { cells } of table.rows) {
    const text = cells[column] ?? '';
    if (text.trim() !== '') found.add(text);
    if (found.size === mostExamples) break;
  }
  return [...found];
}
