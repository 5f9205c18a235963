import { Select, Stack, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type JudgedColumn,
  judgeColumns,
  misfitIn,
  type SheetToProve,
} from '../../../shared/rules/import/judge-columns.ts';
import type { Roles } from '../../../shared/rules/import/roles.ts';
import { formatList } from '../../i18n/format.ts';
import { ColumnVerdict } from './column-verdict.tsx';
import { HeadingChoice } from './heading-choice.tsx';
import classes from './import.module.css';
import { letterOf } from './loaded-file.ts';

/** Roles whose column a person said is right although it does not look so. */
export type Accepted = ReadonlySet<string>;

type Props<Role extends string> = {
  sheet: SheetToProve<Role>;
  /** Number of a row in the file, by its index. */
  numberOf: (index: number) => number;
  nameOf: (role: Role) => string;
  accepted: Accepted;
  onChange: (change: { heading: number; roles: Roles<Role> }, accepted: Accepted) => void;
};

/** Asks which column of a sheet is which, with examples and with what speaks for or against each. */
export function ColumnsQuestion<Role extends string>({
  sheet,
  numberOf,
  nameOf,
  accepted,
  onChange,
}: Props<Role>) {
  const { t } = useTranslation('import');
  const judged = useMemo(() => judgeColumns(sheet), [sheet]);
  const { heading, roles, table } = sheet;
  const without = (role: Role) => new Set([...accepted].filter((each) => each !== role));
  const choose = (role: Role, column: number) => {
    const next = roles.map((each, place) => (place === column ? role : each === role ? '' : each));
    onChange({ heading, roles: next }, without(role));
  };
  const accept = (role: Role, isRight: boolean) =>
    onChange({ heading, roles: [...roles] }, isRight ? new Set([...accepted, role]) : without(role));
  return (
    <Stack gap="sm">
      <HeadingChoice
        {...{ rows: sheet.rows, heading, numberOf }}
        onChange={(next) => onChange({ heading: next, roles: [...roles] }, accepted)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={classes.scroll} aria-label={t('columns.table')} tabIndex={0}>
        <Table aria-label={t('columns.table')} className={classes.columns}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('columns.role')}</Table.Th>
              <Table.Th>{t('columns.sheetColumn')}</Table.Th>
              <Table.Th>{t('columns.examples')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(Object.keys(table.shapes) as Role[]).map((role) => (
              <RoleRow
                key={role}
                name={nameOf(role)}
                isNeeded={table.needed.includes(role)}
                judged={judged}
                column={judged.find((each) => each.role === role)}
                isAccepted={accepted.has(role)}
                onChoose={(column) => choose(role, column)}
                onAccept={(isRight) => accept(role, isRight)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  );
}

type RowProps = {
  name: string;
  isNeeded: boolean;
  judged: readonly JudgedColumn<string>[];
  column: JudgedColumn<string> | undefined;
  isAccepted: boolean;
  onChoose: (column: number) => void;
  onAccept: (isRight: boolean) => void;
};

/** A column by its letter, its heading and what stands in it. */
function textOf({ name, examples }: JudgedColumn<string>): string {
  const texts = [name, ...examples.slice(0, 2)].filter((text) => text !== '');
  return texts.map((text) => text.slice(0, longestText)).join(' · ');
}

const longestText = 30;

/** More columns than these are looked for by typing. */
const mostListed = 60;

function RoleRow({ name, isNeeded, judged, column, isAccepted, onChoose, onAccept }: RowProps) {
  const { t } = useTranslation('import');
  const options = useMemo(
    () =>
      judged.map((each) => ({
        value: String(each.column),
        label: t('columns.option', {
          letter: letterOf(each.column),
          text: textOf(each),
        }),
      })),
    [judged, t],
  );
  return (
    <Table.Tr data-state={column || isNeeded ? 'data' : 'above'}>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        <Select
          className={classes.choice}
          aria-label={name}
          data={[{ value: '-1', label: t('columns.notThere') }, ...options]}
          value={String(column?.column ?? -1)}
          onChange={(value) => onChoose(Number(value ?? -1))}
          searchable={options.length > mostListed}
          limit={mostListed}
          allowDeselect={false}
        />
      </Table.Td>
      <Table.Td>
        <span className={classes.examples}>
          {column?.examples.map((text) => (
            <span key={text} className={classes.example}>
              {text}
            </span>
          ))}
        </span>
        {column && <ColumnVerdict {...column} {...{ isAccepted, onAccept }} role={name} />}
      </Table.Td>
    </Table.Tr>
  );
}

type LackProps<Role extends string> = {
  sheet: SheetToProve<Role>;
  accepted: Accepted;
  nameOf: (role: Role) => string;
  /** What else is still to be done, where nothing is wrong with the columns. */
  otherwise?: string;
};

/** Says why a sheet cannot be taken yet; nothing where it can. */
export function ColumnsLack<Role extends string>({
  sheet,
  accepted,
  nameOf,
  otherwise = '',
}: LackProps<Role>) {
  const { t } = useTranslation('import');
  const lacking = sheet.table.needed.filter((role) => !sheet.roles.includes(role));
  const lack = () => {
    if (lacking.length > 0) return t('columns.lacking', { roles: formatList(lacking.map(nameOf)) });
    if (sheet.roles.every((role) => role === '')) return t('columns.neededAny');
    return areColumnsFit(sheet, accepted) ? otherwise : t('columns.misfitLeft');
  };
  return (
    <Text c="dimmed" role="status">
      {lack()}
    </Text>
  );
}

/** True where every needed role has a column, and nothing speaks against any that a person has not accepted. */
export function areColumnsFit<Role extends string>(sheet: SheetToProve<Role>, accepted: Accepted): boolean {
  const isWhole = sheet.table.needed.every((role) => sheet.roles.includes(role));
  const fits = (role: string, column: number) => accepted.has(role) || misfitIn(sheet, column) === null;
  return isWhole && sheet.roles.every((role, column) => role === '' || fits(role, column));
}
