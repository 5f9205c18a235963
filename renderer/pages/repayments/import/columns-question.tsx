import { Checkbox, Select, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { columnRoles } from '../../../../shared/rules/report/columns.ts';
import type { ColumnRole, Layout } from '../../../../shared/rules/report/layout.ts';

const previewRows = 5;
const ignored = 'ignore';

type Props = { cells: readonly (readonly string[])[]; layout: Layout; onChange: (layout: Layout) => void };

/** Asks which column is which, over the first rows as they stand. */
export function ColumnsQuestion({ cells, layout, onChange }: Props) {
  const { t } = useTranslation('repayments');
  const { roles, first } = layout;
  const choose = (index: number, role: ColumnRole) =>
    onChange({ ...layout, roles: roles.map((each, place) => (place === index ? role : each)) });
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('reading.columns')}</Text>
      <Checkbox
        label={t('reading.header')}
        checked={first > 0}
        onChange={(event) => onChange({ ...layout, first: event.currentTarget.checked ? 1 : 0 })}
      />
      <Table.ScrollContainer minWidth={roles.length * 150}>
        <Table aria-label={t('reading.preview')} withTableBorder withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              {roles.map((role, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column of a sheet is its place
                <Table.Th key={index}>
                  <RoleSelect number={index + 1} role={role} onChange={(next) => choose(index, next)} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cells.slice(0, previewRows).map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a preview never move
              <Table.Tr key={line} c={line < first ? 'dimmed' : undefined}>
                {roles.map((_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <Table.Td key={index} style={{ overflowWrap: 'anywhere' }}>
                    {row[index]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

type RoleProps = { number: number; role: ColumnRole; onChange: (role: ColumnRole) => void };

function RoleSelect({ number, role, onChange }: RoleProps) {
  const { t } = useTranslation('repayments');
  const data = [
    ...columnRoles.map((value) => ({ value: value as string, label: t(`grid.${value}`) })),
    { value: ignored, label: t('reading.ignore') },
  ];
  return (
    <Select
      size="xs"
      label={t('reading.column', { number })}
      data={data}
      value={role || ignored}
      onChange={(value) => onChange(columnRoles.find((each) => each === value) ?? '')}
      allowDeselect={false}
    />
  );
}
