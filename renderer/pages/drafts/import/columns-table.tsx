import { Button, Group, NativeSelect, Table, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportField, importFieldNames } from '../../../../shared/rules/import/fields.ts';
import { judgeColumns } from '../../../../shared/rules/import/judge-columns.ts';
import { draftSheet, withField } from '../../../../shared/rules/import/plan.ts';
import type { Styles } from '../../../../shared/rules/import/styles.ts';
import { ColumnVerdict } from '../../../components/sheet-file/column-verdict.tsx';
import classes from '../../../components/sheet-file/import.module.css';
import { letterOf } from '../../../components/sheet-file/loaded-file.ts';
import { shownAs } from '../../../components/sheet-file/shown-as.ts';
import { Tag } from '../../../components/tag.tsx';
import type { Wizard } from './use-wizard.ts';
import { columnName, isUnsure, type OpenSheet } from './wizard-state.ts';

/** So many columns are drawn at once; a sheet may have thousands. */
const mostShown = 60;

type Props = { wizard: Wizard; open: OpenSheet; styles: Styles };

/** Every column of the sheet with examples of what is in it, and the field of the draft that it becomes. */
export function ColumnsTable({ wizard, open, styles }: Props) {
  const { t } = useTranslation('import');
  const { table, plan } = open;
  const [most, setMost] = useState(mostShown);
  const judged = useMemo(() => judgeColumns(draftSheet(table, plan.fields)), [table, plan.fields]);
  const more = judged.length - most;
  const choose = (column: number, field: ImportField | '') =>
    wizard.setPlan((now) => withField(now, column, field));
  const accept = (field: string, isRight: boolean) =>
    wizard.setPlan((now) => {
      const others = [...now.accepted].filter((each) => each !== field);
      return { ...now, accepted: new Set(isRight ? [...others, field] : others) };
    });
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
          {judged.slice(0, most).map(({ column, name, examples, role, reason, misfit }) => (
            <Table.Tr key={letterOf(column)} data-state={role === '' ? 'above' : 'data'}>
              <Table.Th scope="row">{name || t('columns.letter', { letter: letterOf(column) })}</Table.Th>
              <Table.Td>
                <span className={classes.examples}>
                  {examples.map((text) => (
                    <Example key={text} text={text} read={shownAs(role, text, styles)} />
                  ))}
                </span>
              </Table.Td>
              <Table.Td>
                <FieldChoice
                  name={columnName(table, column)}
                  field={role}
                  unsure={misfit === null && isUnsure(open, column)}
                  onConfirm={() => accept(role, true)}
                  onChange={(next) => choose(column, next)}
                />
                {misfit !== null && role !== '' && (
                  <ColumnVerdict
                    {...{ reason, misfit }}
                    role={t(`field.${role}`)}
                    isAccepted={plan.accepted.has(role)}
                    onAccept={(isRight) => accept(role, isRight)}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more > 0 && (
        <Button size="compact-sm" variant="default" m="xs" onClick={() => setMost(most + mostShown)}>
          {t('columns.more', { count: Math.min(more, mostShown) })}
        </Button>
      )}
    </section>
  );
}

type ChoiceProps = {
  name: string;
  field: ImportField | '';
  unsure: boolean;
  /** A person says that the proposed field is right. */
  onConfirm: () => void;
  onChange: (field: ImportField | '') => void;
};

function FieldChoice({ name, field, unsure, onConfirm, onChange }: ChoiceProps) {
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
        <Group gap="xs" wrap="nowrap">
          <Tag tone="warn" icon={IconHelpCircle}>
            {t('columns.unsure')}
          </Tag>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('columns.confirmOf', { column: name })}
            onClick={onConfirm}
          >
            {t('columns.confirm')}
          </Button>
        </Group>
      )}
    </div>
  );
}

/** A text of a column, and how an amount or a date is read. */
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
