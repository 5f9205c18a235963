import { Button, Group, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workCan } from '../../../../shared/rules/capabilities/work.ts';
import type { Repair } from '../../../../shared/rules/report/repairs.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import { formatCount } from '../../../i18n/format.ts';
import type { ReportRows } from '../grid/cells.ts';
import type { ReportRowNotes } from '../notes.ts';
import { changesOf, type RepairChoice, type RepairKind, repairOf } from './repair-of.ts';

const previewed = 5;
const firstChoice: RepairChoice = { field: 'loanId', length: 6, factor: '1000' };

type Props = {
  kind: RepairKind | null;
  rows: ReportRows;
  notes: ReadonlyMap<number, ReportRowNotes>;
  onTake: (repair: Repair) => void;
  onClose: () => void;
};

/** Shows what a repair would change before it is made; it can be undone in one step. */
export function ForAllDialog({ kind, onClose, ...props }: Props) {
  const { t } = useTranslation(['repayments', 'common']);
  return (
    <Dialog
      environment="here"
      opened={kind !== null}
      onClose={onClose}
      size="lg"
      title={kind ? t(`forAll.${kind}.item`) : ''}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {kind && <Body kind={kind} onClose={onClose} {...props} />}
    </Dialog>
  );
}

function Body({ kind, rows, notes, onTake, onClose }: Props & { kind: RepairKind }) {
  const { t } = useTranslation(['repayments', 'common']);
  const say = useObstacleText();
  const [choice, setChoice] = useState(firstChoice);
  const repair = useMemo(() => repairOf(kind, choice, notes), [kind, choice, notes]);
  const changes = useMemo(() => (repair ? changesOf(rows, repair) : []), [rows, repair]);
  const counted = { count: changes.length, number: formatCount(changes.length) };
  return (
    <Stack gap="md">
      <Text>{t(`forAll.${kind}.text`)}</Text>
      <Choice kind={kind} choice={choice} onChange={setChoice} />
      <Text role="status" fw={600}>
        {t('forAll.changes', counted)}
      </Text>
      {changes.length > 0 && (
        <Table aria-label={t('forAll.preview')} withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('grid.number')}</Table.Th>
              <Table.Th>{t('forAll.before')}</Table.Th>
              <Table.Th>{t('forAll.after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.slice(0, previewed).map(({ row, before, after }) => (
              <Table.Tr key={row} style={{ overflowWrap: 'anywhere' }}>
                <Table.Td>{row + 1}</Table.Td>
                <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{before}</Table.Td>
                <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{after}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <ActionButton
          obstacle={say(workCan.takeRepair(changes.length))}
          onClick={() => repair && onTake(repair)}
        >
          {t('forAll.take', counted)}
        </ActionButton>
      </Group>
    </Stack>
  );
}

type ChoiceProps = { kind: RepairKind; choice: RepairChoice; onChange: (choice: RepairChoice) => void };

function Choice({ kind, choice, onChange }: ChoiceProps) {
  const { t } = useTranslation('repayments');
  if (kind === 'multiply')
    return (
      <TextInput
        label={t('forAll.multiply.factor')}
        description={t('forAll.multiply.factorHelp')}
        inputMode="decimal"
        maw="12rem"
        value={choice.factor}
        onChange={(event) => onChange({ ...choice, factor: event.currentTarget.value.trim() })}
      />
    );
  if (kind !== 'pad') return null;
  return (
    <Group gap="md" align="flex-end">
      <NativeSelect
        label={t('forAll.pad.field')}
        data={(['loanId', 'clientId'] as const).map((value) => ({ value, label: t(`grid.${value}`) }))}
        value={choice.field}
        onChange={(event) =>
          onChange({ ...choice, field: event.currentTarget.value === 'clientId' ? 'clientId' : 'loanId' })
        }
      />
      <TextInput
        label={t('forAll.pad.length')}
        inputMode="numeric"
        w="8rem"
        value={choice.length === 0 ? '' : String(choice.length)}
        onChange={(event) => onChange({ ...choice, length: Number(event.currentTarget.value) || 0 })}
      />
    </Group>
  );
}
