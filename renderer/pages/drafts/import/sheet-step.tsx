import { NativeSelect, Radio, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SheetRow } from '../../../../shared/model/sheet.ts';
import { countHidden } from '../../../../shared/rules/import/hidden.ts';
import { Panel } from '../../../components/panel.tsx';
import { HiddenQuestion } from '../../../components/sheet-file/hidden-question.tsx';
import classes from '../../../components/sheet-file/import.module.css';
import { type LoadedFile, letterOf } from '../../../components/sheet-file/loaded-file.ts';
import type { Wizard } from './use-wizard.ts';
import type { OpenSheet } from './wizard-state.ts';

const previewRows = 15;
const previewColumns = 12;

type Props = { wizard: Wizard; file: LoadedFile };

/** Asks which sheet is meant and which of its rows is the heading. */
export function SheetStep({ wizard, file }: Props) {
  const { t } = useTranslation('import');
  const { open } = wizard;
  return (
    <Panel labelledBy="import-sheet">
      <Title order={2} id="import-sheet" tabIndex={-1}>
        {t('sheet.title')}
      </Title>
      {file.sheets.length > 1 && <SheetChoice wizard={wizard} file={file} />}
      {open === null ? <Text>{t('sheet.empty')}</Text> : <HeadingChoice wizard={wizard} open={open} />}
    </Panel>
  );
}

function SheetChoice({ wizard, file }: Props) {
  const { t } = useTranslation('import');
  const { sheets } = file;
  const label = (name: string, hidden: boolean, tooLarge: boolean) => {
    if (tooLarge) return t('sheet.largeSheet', { name });
    return hidden ? t('sheet.hiddenSheet', { name }) : name;
  };
  return (
    <NativeSelect
      label={t('sheet.sheet')}
      maw="24rem"
      data={sheets.map(({ name, hidden, tooLarge, rows }, index) => ({
        value: String(index),
        label: label(name, hidden, tooLarge),
        disabled: tooLarge || rows.length === 0,
      }))}
      value={String(wizard.open ? sheets.indexOf(wizard.open.sheet) : -1)}
      onChange={(event) => {
        const sheet = sheets[Number(event.currentTarget.value)];
        if (sheet) wizard.chooseSheet(sheet);
      }}
    />
  );
}

function HeadingChoice({ wizard, open }: { wizard: Wizard; open: OpenSheet }) {
  const { t } = useTranslation('import');
  const { sheet, heading, table } = open;
  const shown = sheet.rows.slice(0, Math.max(previewRows, heading + 3));
  const width = Math.min(table.names.length, previewColumns);
  const choose = (index: number) => wizard.chooseSheet(sheet, index);
  return (
    <Stack gap="sm">
      <HiddenNotes wizard={wizard} open={open} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={classes.scroll} aria-label={t('sheet.rows')} tabIndex={0}>
        <Table aria-label={t('sheet.rows')} withColumnBorders className={classes.preview}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sheet.heading')}</Table.Th>
              <Table.Th>{t('sheet.row')}</Table.Th>
              {Array.from({ length: width }, (_, column) => (
                <Table.Th key={letterOf(column)}>{letterOf(column)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row, index) => (
              <PreviewRow
                key={row.number}
                row={row}
                width={width}
                state={index === heading ? 'heading' : index < heading ? 'above' : 'data'}
                onChoose={() => choose(index)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </section>
      <Text fz="sm" c="dimmed">
        {t('sheet.shown', { shown: shown.length, count: sheet.rows.length })}
      </Text>
      <Radio
        name="import-heading"
        label={t('sheet.none')}
        description={t('sheet.noneText')}
        checked={heading < 0}
        onChange={() => choose(-1)}
      />
    </Stack>
  );
}

type RowProps = { row: SheetRow; width: number; state: 'heading' | 'above' | 'data'; onChoose: () => void };

function PreviewRow({ row, width, state, onChoose }: RowProps) {
  const { t } = useTranslation('import');
  return (
    <Table.Tr data-state={state}>
      <Table.Td>
        <Radio
          name="import-heading"
          aria-label={t('sheet.choose', { number: row.number })}
          checked={state === 'heading'}
          onChange={onChoose}
        />
      </Table.Td>
      <Table.Td className={classes.rowNumber}>
        {row.number}
        {row.hidden && ` (${t('sheet.hiddenRow')})`}
      </Table.Td>
      {Array.from({ length: width }, (_, column) => (
        <Table.Td key={letterOf(column)}>
          <span className={classes.clipped}>{row.cells[column]}</span>
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function HiddenNotes({ wizard, open: { sheet, plan } }: { wizard: Wizard; open: OpenSheet }) {
  const { t } = useTranslation('import');
  const { columns } = countHidden(sheet);
  return (
    <>
      <HiddenQuestion
        sheet={sheet}
        value={{ takeHidden: plan.takeHidden }}
        onChange={(change) => wizard.setPlan((now) => ({ ...now, ...change }))}
      />
      {columns > 0 && <Text>{t('sheet.hiddenColumns', { count: columns })}</Text>}
    </>
  );
}
